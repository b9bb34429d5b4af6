package nu.flyttahit.content;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Pages by their number. */
public interface PageRepository extends JpaRepository<Page, UUID> {}
