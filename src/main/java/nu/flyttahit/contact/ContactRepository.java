package nu.flyttahit.contact;

import org.springframework.data.jpa.repository.JpaRepository;

/** The people whom pages name, for those who change them. */
interface ContactRepository extends JpaRepository<Contact, Long> {}
