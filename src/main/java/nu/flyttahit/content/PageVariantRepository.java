package nu.flyttahit.content;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** The languages of pages. */
public interface PageVariantRepository extends JpaRepository<PageVariant, Integer> {

    /** For whoever is about to write: the second of two editors waits and then sees what the first one saved. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from PageVariant where id = :id")
    Optional<PageVariant> lock(int id);
}
