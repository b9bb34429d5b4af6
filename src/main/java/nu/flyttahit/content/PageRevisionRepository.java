package nu.flyttahit.content;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

/** Every text that a page ever had. */
public interface PageRevisionRepository extends ListCrudRepository<PageRevision, Long> {

    @Query("select coalesce(max(number), 0) + 1 from PageRevision where variantId = :variantId")
    int nextNumber(int variantId);
}
