package io.akalab.sbi.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the servlet container dispatches to with an error that Spring did not handle. */
@Controller
class ProblemController implements ErrorController {

    private final ProblemWriter writer;

    ProblemController(ProblemWriter writer) {
        this.writer = writer;
    }

    @RequestMapping("${spring.web.error.path:/error}")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        // Asked for directly it is no resource.
        writer.write(StatusProblem.of(status instanceof Integer code ? code : 404), response);
    }
}
