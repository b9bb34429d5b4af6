package nu.flyttahit.matrix;

import nu.flyttahit.account.Organisations;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.content.ContentPolicy;
import nu.flyttahit.content.ContentPolicy.Action;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows at a glance what the twelve kommunsidor have and lack. */
@Controller
class MatrixController {

    private final MunicipalityMatrix matrix;
    private final ContentPolicy policy;

    MatrixController(MunicipalityMatrix matrix, ContentPolicy policy) {
        this.matrix = matrix;
        this.policy = policy;
    }

    @GetMapping("/admin/kommunsidor")
    String show(@AuthenticationPrincipal SignedIn user, Model model) {
        policy.require(user, Action.READ_DRAFT, Organisations.REGION);
        model.addAttribute("matrix", matrix.of(user));
        model.addAttribute("states", MatrixCell.State.values());
        return "matrix/show";
    }
}
