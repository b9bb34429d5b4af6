package nu.flyttahit.campaign;

import org.springframework.data.jpa.repository.JpaRepository;

/** The campaigns, to be changed. */
interface CampaignRepository extends JpaRepository<Campaign, Integer> {}
