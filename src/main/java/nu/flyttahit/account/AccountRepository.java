package nu.flyttahit.account;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;

interface AccountRepository extends JpaRepository<Account, Long> {

    @Override
    @EntityGraph(attributePaths = "organisations")
    Optional<Account> findById(Long id);

    @EntityGraph(attributePaths = "organisations")
    Optional<Account> findByEmail(String email);

    @EntityGraph(attributePaths = "organisations")
    List<Account> findAllByOrderByName();
}
