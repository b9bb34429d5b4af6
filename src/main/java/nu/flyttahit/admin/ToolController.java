package nu.flyttahit.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import nu.flyttahit.site.Tool;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The doors to everything around the statistics. */
@Controller
class ToolController {

    private final List<Tool> tools;

    ToolController(List<Tool> tools) {
        this.tools = tools;
    }

    @GetMapping("/admin/statistik")
    String list(HttpServletRequest request, Model model) {
        model.addAttribute(
                "cards",
                tools.stream()
                        .map(tool -> tool.card(request::isUserInRole))
                        .flatMap(Optional::stream)
                        .toList());
        return "admin/tools";
    }
}
