// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding.web;

import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.access.VisibleCells;
import nl.rugdekking.access.VisibleCells.AudienceCell;
import nl.rugdekking.finding.Overview;
import nl.rugdekking.finding.Overview.PromiseCounts;
import nl.rugdekking.finding.OverviewService;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.register.web.CaseTexts;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Describes the overview in sentences: the sums of all promises, the police reports, what other
 * rooms count, and the bodies whose cases are not in it. The numbers are sums of the same counts as
 * those of the tables.
 */
@Component
record OverviewHeadline(CaseTexts texts, Organisations organisations, OverviewService overviews) {

  void fill(Viewer viewer, Overview overview, OverviewChoice choice, Model model) {
    var lines = choice.listLines(overview);
    var cases = choice.listShown(overview).stream().mapToLong(body -> body.cases().total()).sum();
    model.addAttribute("headline", describeHeadline(choice, cases, lines));
    model.addAttribute("police", describePolice(viewer, choice, lines));
    if (choice.features()) {
      model.addAttribute(
          "sentences", overviews.listSentences(viewer, choice.year(), choice.body()));
    }
    model.addAttribute("scope", describeScope(viewer));
  }

  private String describeHeadline(OverviewChoice choice, long cases, List<PromiseCounts> lines) {
    var period =
        choice.year() == null
            ? texts.text("finding.overview.all-years.title")
            : String.valueOf(choice.year());
    long kept = sum(lines, PromiseCounts::kept);
    long keptLate = sum(lines, PromiseCounts::keptLate);
    return texts.text(
        "finding.overview.headline",
        choice.body() == null ? period : period + ", " + texts.body(choice.body()),
        cases,
        sum(lines, PromiseCounts::total),
        kept - keptLate,
        keptLate,
        sum(lines, PromiseCounts::late),
        sum(lines, PromiseCounts::explained),
        sum(lines, PromiseCounts::waiting) + sum(lines, PromiseCounts::open));
  }

  private static long sum(List<PromiseCounts> lines, ToLongFunction<PromiseCounts> amount) {
    return lines.stream().mapToLong(amount).sum();
  }

  // A decision to report that the affected carries out themselves is followed by no report of the
  // organisation, so decisions and reports are two sums.
  private String describePolice(Viewer viewer, OverviewChoice choice, List<PromiseCounts> lines) {
    var decisions = ofKind(lines, PromiseKind.POLICE_REPORT);
    var reports = ofKind(lines, PromiseKind.POLICE_REPORT_DONE);
    var sums = Stream.concat(sums(decisions), sums(reports));
    return overviews
        .findPoliceCounts(viewer, choice.year(), choice.body())
        .map(
            more ->
                texts.text(
                    "finding.overview.police",
                    Stream.concat(sums, Stream.of(more.numbered(), more.wanted())).toArray()))
        .orElseGet(() -> texts.text("finding.overview.police.many", sums.toArray()));
  }

  /** Returns how many promises there are, were kept, were explained, and are not settled yet. */
  private static Stream<Long> sums(List<PromiseCounts> lines) {
    return Stream.of(
        sum(lines, PromiseCounts::total),
        sum(lines, PromiseCounts::kept),
        sum(lines, PromiseCounts::explained),
        sum(lines, line -> line.waiting() + line.open() + line.late()));
  }

  private static List<PromiseCounts> ofKind(List<PromiseCounts> lines, PromiseKind kind) {
    return lines.stream().filter(line -> line.kind().equals(kind)).toList();
  }

  // For a body whose cases no office of the viewer may read, only the cases that they handle
  // themselves are counted.
  private String describeScope(Viewer viewer) {
    var cells = VisibleCells.forViewer(viewer);
    var read =
        Stream.concat(cells.byOffice().stream(), cells.byStandingIn().stream())
            .filter(cell -> !cell.isTalk())
            .map(AudienceCell::body)
            .collect(Collectors.toSet());
    var others =
        Stream.of(BodyKind.values())
            .filter(organisations.structure().bodies()::containsKey)
            .filter(body -> !read.contains(body))
            .map(texts::body)
            .collect(Collectors.joining(", "));
    return others.isEmpty()
        ? texts.text("finding.overview.scope")
        : texts.text("finding.overview.scope.others", others);
  }
}
