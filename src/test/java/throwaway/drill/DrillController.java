// SPDX-License-Identifier: EUPL-1.2
package throwaway.drill;

import static nl.rugdekking.access.Endpoint.Gate.MEMBER;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.task.Task;
import nl.rugdekking.task.TaskSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Asks everybody to practise, until they said that they did. */
@Controller
class DrillController implements TaskSource {

  private final Set<PersonId> practised = ConcurrentHashMap.newKeySet();
  private final Clock clock;

  DrillController(Clock clock) {
    this.clock = clock;
  }

  @Override
  public List<Task> list(Viewer viewer, int most) {
    if (practised.contains(viewer.person())) {
      return List.of();
    }
    var due = clock.instant().plus(Duration.ofDays(30));
    var id = viewer.person().value();
    return List.of(
        new Task(id, viewer.person(), "drill.title", "drill.verb", "/oefening", due, false, null));
  }

  @Override
  public int count(Viewer viewer, int most) {
    return list(viewer, most).size();
  }

  @Endpoint(MEMBER)
  @GetMapping(value = "/{organisatie}/oefening", produces = "text/plain")
  @ResponseBody
  String show() {
    return "Oefening";
  }

  @Endpoint(MEMBER)
  @PostMapping("/{organisatie}/oefening")
  String done(Viewer viewer) {
    practised.add(viewer.person());
    return "redirect:/{organisatie}/taken";
  }
}
