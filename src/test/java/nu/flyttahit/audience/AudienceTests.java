package nu.flyttahit.audience;

import static org.assertj.core.api.Assertions.assertThat;

import nu.flyttahit.SiteTest;
import nu.flyttahit.account.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SiteTest
class AudienceTests {

    @Autowired
    Audience audience;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void everybodySeesAll() {
        jdbc.sql("delete from audience").update();
    }

    @Test
    void everyMemberSeesAllUnlessSomebodySaysOtherwise() {
        assertThat(audience.of(people.member())).containsExactly(Part.values());
    }

    @Test
    void aPartIsSeenByThoseWhomItsLevelLets() {
        jdbc.sql("insert into audience (part, seen_by) values ('DEVICES', 'EDITORS'), ('FILES', 'LEADER')")
                .update();
        assertThat(audience.of(people.member()))
                .doesNotContain(Part.DEVICES, Part.FILES)
                .contains(Part.TWELVE);
        assertThat(audience.of(people.reviewer())).doesNotContain(Part.DEVICES, Part.FILES);
        assertThat(audience.of(people.editorOf("kalmar")))
                .contains(Part.DEVICES)
                .doesNotContain(Part.FILES);
        assertThat(audience.of(people.leader())).containsExactly(Part.values());
    }
}
