package nu.flyttahit.annotation;

import org.springframework.data.jpa.repository.JpaRepository;

/** The notes, to be changed. */
interface AnnotationRepository extends JpaRepository<Annotation, Integer> {}
