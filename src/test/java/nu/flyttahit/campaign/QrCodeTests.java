package nu.flyttahit.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTests {

    private static final int SCALE = 6;

    @Test
    void whatIsDrawnIsReadAsTheAddress() throws Exception {
        String address =
                "https://flyttahit.nu/kalmar?utm_campaign=host-2026&utm_source=massa-goteborg&utm_medium=affisch";
        var result = new QRCodeReader().decode(bitmap(QrCode.svg(address)));
        assertThat(result.getText()).isEqualTo(address);
        assertThat(result.getBarcodeFormat()).isEqualTo(BarcodeFormat.QR_CODE);
    }

    /** Paints the squares of the drawing, as a browser would. */
    private static BinaryBitmap bitmap(String svg) {
        var box = Pattern.compile("viewBox=\"0 0 (\\d+) ").matcher(svg);
        assertThat(box.find()).isTrue();
        int size = Integer.parseInt(box.group(1)) * SCALE;
        int[] pixels = new int[size * size];
        Arrays.fill(pixels, 0xffffff);
        Pattern.compile("M(\\d+) (\\d+)h1v1h-1z").matcher(svg).results().forEach(square -> {
            int left = Integer.parseInt(square.group(1)) * SCALE;
            int top = Integer.parseInt(square.group(2)) * SCALE;
            for (int y = top; y < top + SCALE; y++) {
                Arrays.fill(pixels, y * size + left, y * size + left + SCALE, 0);
            }
        });
        return new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(size, size, pixels)));
    }
}
