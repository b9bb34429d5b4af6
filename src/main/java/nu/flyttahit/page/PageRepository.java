package nu.flyttahit.page;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface PageRepository extends JpaRepository<Page, UUID> {}
