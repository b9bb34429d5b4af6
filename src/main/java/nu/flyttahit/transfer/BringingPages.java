package nu.flyttahit.transfer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nu.flyttahit.archive.Archive;
import nu.flyttahit.archive.MediaNumbers;
import nu.flyttahit.archive.PageFile;
import nu.flyttahit.intake.Plan;
import nu.flyttahit.intake.Plan.Kind;
import nu.flyttahit.intake.Plan.PagePlan;
import org.springframework.stereotype.Component;

/** Brings the pages of an archive in, each after the one that it hangs on; published when all are there. */
@Component
class BringingPages {

    private final BringingPage page;

    BringingPages(BringingPage page) {
        this.page = page;
    }

    /** Sentences about pages that did not become what was asked for. */
    List<String> bringIn(
            Archive archive, Plan plan, Map<Long, MediaNumbers.Here> here, Order order, Runnable afterEach) {
        var round = new Round(archive, plan, order, new BringingPage.Common(here, new HashMap<>(), new ArrayList<>()));
        // Swedish before English, what lies above mostly before what lies below
        archive.pages().stream()
                .sorted(Comparator.comparing(
                                (Archive.Page file) -> file.content().locale().equals("en"))
                        .thenComparing(file -> file.content().path().length()))
                .forEach(file -> {
                    round.bring(file);
                    afterEach.run();
                });
        round.pending.forEach(file -> page.publish(file, round.common, order));
        round.pending.forEach(file -> page.finish(file, order));
        return round.common.said();
    }

    private final class Round {

        private final Map<String, Archive.Page> byPath = new HashMap<>();
        private final Map<String, PagePlan> plans = new HashMap<>();
        private final List<BringingPage.Pending> pending = new ArrayList<>();
        private final Set<String> done = new HashSet<>();
        private final Order order;
        private final BringingPage.Common common;

        Round(Archive archive, Plan plan, Order order, BringingPage.Common common) {
            archive.pages().forEach(file -> byPath.put(file.content().path(), file));
            plan.pages().forEach(file -> plans.put(file.file(), file));
            this.order = order;
            this.common = common;
        }

        void bring(Archive.Page file) {
            PagePlan plan = plans.get(file.file());
            if (plan == null || !done.add(file.file())) {
                return;
            }
            bringAbove(file.content(), plan);
            boolean touches = plan.kind() == Kind.NEW
                    || plan.kind() == Kind.CHANGED
                    || (plan.kind() == Kind.DRAFTED && order.publish());
            if (touches) {
                pending.add(page.begin(file.content(), plan, common, order));
            }
        }

        private void bringAbove(PageFile file, PagePlan plan) {
            Archive.Page above = file.above() == null ? null : byPath.get(file.above());
            if (plan.kind() == Kind.NEW && above != null) {
                bring(above);
            }
        }
    }
}
