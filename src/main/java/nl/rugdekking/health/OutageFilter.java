// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.health;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.regex.Pattern;
import nl.rugdekking.database.DatabaseMonitor;
import nl.rugdekking.database.Outage;
import nl.rugdekking.database.RequestWork;
import nl.rugdekking.organisation.Slugs;
import nl.rugdekking.web.OutagePage;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers with our own error page while the database is down or a disk is full, and says truthfully
 * whether anything was saved. While the database is known to be down, requests are answered at once
 * instead of waiting for it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 4)
class OutageFilter extends OncePerRequestFilter {

  /**
   * Matches the addresses of report forms. Such a form contains the id of the report, so that
   * sending it twice makes one report.
   */
  private static final Pattern REPORT = Pattern.compile("/[^/]+/(melden|anoniem)");

  private final DatabaseMonitor watch;
  private final OutageLog log;
  private final OutagePage page;

  OutageFilter(DatabaseMonitor watch, OutageLog log, OutagePage page) {
    this.watch = watch;
    this.log = log;
    this.page = page;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (watch.isDown() && needsDatabase(request)) {
      page.answerUnsaved(request, response);
      return;
    }
    var work = new RequestWork();
    var refusable = new ErrorTrackingResponse(response);
    try {
      work.<Void, Exception>run(
          () -> {
            chain.doFilter(request, refusable);
            return null;
          });
    } catch (Exception e) {
      var outage = Outage.of(e);
      if (outage.isEmpty() || response.isCommitted() || refusable.isRefused) {
        rethrow(e);
        return;
      }
      log.logOnce(outage.get());
      answerOutage(work, request, response);
    }
  }

  /**
   * Remembers that sendError was called. The container then makes the error page in another
   * dispatch, which passes through this filter too.
   */
  private static final class ErrorTrackingResponse extends HttpServletResponseWrapper {

    private boolean isRefused;

    ErrorTrackingResponse(HttpServletResponse response) {
      super(response);
    }

    @Override
    public void sendError(int status) throws IOException {
      isRefused = true;
      super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
      isRefused = true;
      super.sendError(status, message);
    }
  }

  private void answerOutage(
      RequestWork work, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (work.hasBegunCommit()) {
      page.answerPossiblySaved(request, response, REPORT.matcher(path(request)).matches());
    } else {
      page.answerUnsaved(request, response);
    }
  }

  private static void rethrow(Exception e) throws ServletException, IOException {
    switch (e) {
      case ServletException servlet -> throw servlet;
      case IOException io -> throw io;
      case RuntimeException runtime -> throw runtime;
      default -> throw new ServletException(e);
    }
  }

  private static boolean needsDatabase(HttpServletRequest request) {
    var path = path(request);
    return path.equals("/") || Slugs.mayLeadToOrganisation(path);
  }

  private static String path(HttpServletRequest request) {
    var failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return failed == null ? request.getRequestURI() : failed.toString();
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }
}
