package nu.flyttahit.media;

import org.springframework.data.jpa.repository.JpaRepository;

/** The library's entries by their number. */
interface MediaAssetRepository extends JpaRepository<MediaAsset, Long> {}
