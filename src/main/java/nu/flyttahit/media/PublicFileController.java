package nu.flyttahit.media;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import nu.flyttahit.picture.FileKind;
import nu.flyttahit.site.NotFoundException;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves pictures and files to visitors. Their addresses carry a hash of the content, so they may be kept for a year. */
@Controller
class PublicFileController {

    private final Originals originals;
    private final Renditions renditions;

    PublicFileController(Originals originals, Renditions renditions) {
        this.originals = originals;
        this.renditions = renditions;
    }

    @GetMapping("/bild/{id:[0-9]{1,18}}-{hash:[0-9a-f]{8}}/{width:[0-9]{1,5}}.{format:webp|jpg|png}")
    ResponseEntity<Resource> show(
            @PathVariable long id, @PathVariable String hash, @PathVariable int width, @PathVariable String format) {
        Originals.Original original = find(id, hash);
        FileKind kind = FileKind.valueOf(format.equals("jpg") ? "JPEG" : format.toUpperCase(Locale.ROOT));
        boolean comesInFormat = kind == FileKind.WEBP || kind == Renditions.plain(original.kind());
        if (!original.kind().isScaled()
                || !comesInFormat
                || !Renditions.widths(original.width()).contains(width)) {
            throw new NotFoundException("Rendition %d.%s of media %d".formatted(width, format, id));
        }
        return kept(original, width + format)
                .contentType(MediaType.parseMediaType(kind.mime()))
                .body(new FileSystemResource(renditions.of(original, width, kind)));
    }

    /** Cleaned when it came; and if something had slipped through, it could still run nowhere and fetch nothing. */
    @GetMapping("/bild/{id:[0-9]{1,18}}-{hash:[0-9a-f]{8}}/bild.svg")
    ResponseEntity<Resource> drawing(@PathVariable long id, @PathVariable String hash) {
        Originals.Original original = find(id, hash);
        if (original.kind() != FileKind.SVG) {
            throw new NotFoundException("Drawing of media " + id);
        }
        return kept(original, "svg")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .contentType(MediaType.parseMediaType(FileKind.SVG.mime()))
                .body(new ByteArrayResource(originals.bytes(original.id())));
    }

    /** A file that was replaced leads on: its address stands in texts. */
    @GetMapping("/fil/{id:[0-9]{1,18}}-{hash:[0-9a-f]{8}}/{name}")
    ResponseEntity<Resource> file(@PathVariable long id, @PathVariable String hash, @PathVariable String name) {
        Originals.Original original = originals
                .ofVisitors(id)
                .filter(found -> found.kind() == FileKind.PDF)
                .orElseThrow(() -> new NotFoundException("File of media " + id));
        String address = Pictures.address(original);
        if (!address.equals("/fil/%d-%s/%s".formatted(id, hash, name))) {
            return ResponseEntity.status(HttpStatus.FOUND)
                    .cacheControl(CacheControl.noCache())
                    .location(URI.create(address))
                    .build();
        }
        return kept(original, "pdf")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .contentType(MediaType.APPLICATION_PDF)
                .body(new ByteArrayResource(originals.bytes(original.id())));
    }

    private Originals.Original find(long id, String hash) {
        return originals
                .ofVisitors(id)
                .filter(original -> original.hash8().equals(hash))
                .orElseThrow(() -> new NotFoundException("Media " + id));
    }

    private static ResponseEntity.BodyBuilder kept(Originals.Original original, String variant) {
        return ResponseEntity.ok()
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .eTag("\"" + original.sha256().substring(0, 24) + variant + "\"");
    }
}
