package nu.flyttahit.synonym;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The groups of words. */
interface SynonymGroupRepository extends JpaRepository<SynonymGroup, Long> {

    boolean existsByLocaleAndWords(String locale, String words);

    @Query(
            value = "select * from synonym_group order by locale desc, words collate \"sv-SE-x-icu\"",
            nativeQuery = true)
    List<SynonymGroup> inOrder();
}
