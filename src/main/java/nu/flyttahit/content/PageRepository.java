package nu.flyttahit.content;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface PageRepository extends JpaRepository<Page, UUID> {}
