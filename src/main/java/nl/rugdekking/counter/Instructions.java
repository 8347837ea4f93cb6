// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.counter;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.audit.AuditEvent;
import nl.rugdekking.audit.AuditLog;
import nl.rugdekking.audit.Purpose;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.response.MeasureKind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what people at a site do for each kind of measure, in the words of the organisation. */
@Service
public class Instructions {

  public static final int MAX_LENGTH = 600;

  private final CounterRepository repository;
  private final AuditLog audit;

  Instructions(CounterRepository repository, AuditLog audit) {
    this.repository = repository;
    this.audit = audit;
  }

  /** Returns the kinds of measure that the page of a site can show. */
  public static List<MeasureKind> kinds() {
    return Arrays.stream(MeasureKind.values()).filter(MeasureKind::holdsAtSites).toList();
  }

  /** Returns the texts that the organisation wrote; other kinds have the shipped text. */
  @Transactional(readOnly = true)
  public Map<MeasureKind, Instruction> listOwn() {
    return repository.listInstructions();
  }

  /** Saves a text of the organisation. When it is empty, the shipped text is shown again. */
  @Transactional
  public void save(Viewer viewer, MeasureKind kind, Instruction text) {
    if (text.nl().isBlank() && text.en().isBlank()) {
      repository.deleteInstruction(kind);
    } else {
      repository.saveInstruction(kind, text);
    }
    audit.record(
        AuditEvent.of(
                "counter.instruction", Purpose.SUPPORT, "organisation", CurrentOrganisation.id())
            .by(viewer.person().value())
            .with(Map.of("kind", kind.name())));
  }
}
