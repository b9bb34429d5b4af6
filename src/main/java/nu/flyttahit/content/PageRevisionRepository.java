package nu.flyttahit.content;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

/** Every text that a page ever had. */
public interface PageRevisionRepository extends ListCrudRepository<PageRevision, Long> {

    @Query("select coalesce(max(number), 0) + 1 from PageRevision where variantId = :variantId")
    int nextNumber(int variantId);

    /** The text that a page had in the version of this number. */
    Optional<PageRevision> findByVariantIdAndNumber(int variantId, int number);
}
