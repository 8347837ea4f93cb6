// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.outgoing;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.Person;
import nl.rugdekking.paper.LetterKind;
import nl.rugdekking.paper.LetterSettings;
import nl.rugdekking.paper.Letters;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells what the organisation still has to set up before a letter can be written. */
@Service
public class LetterPreparation {

  private final Letters letters;
  private final LetterSettings settings;
  private final People people;

  LetterPreparation(Letters letters, LetterSettings settings, People people) {
    this.letters = letters;
    this.settings = settings;
    this.people = people;
  }

  /** Returns the office whose holders confirm the template of this letter. */
  public static OfficeKind confirmingOffice(LetterKind letter) {
    return letter.isConfirmedByLawyer() ? OfficeKind.LEGAL : OfficeKind.ADMINISTRATOR;
  }

  /** Returns the names of the people who hold this office. */
  @Transactional(readOnly = true)
  public List<String> listHolders(OfficeKind office) {
    var holders = people.listOfficeHolders(office, BodyKind.ORGANISATION);
    return people.mapById(holders).values().stream().map(Person::name).sorted().toList();
  }

  /** Returns those of these letters that have no confirmed template. */
  @Transactional(readOnly = true)
  public List<LetterKind> listUnconfirmed(Collection<LetterKind> kinds) {
    return kinds.stream().filter(kind -> letters.findFields(kind).isEmpty()).toList();
  }

  /** Returns what the organisation did not fill in although these letters say it. */
  @Transactional(readOnly = true)
  public Set<LetterFault.Kind> listUnfilled(Collection<LetterKind> kinds) {
    var filled = settings.get();
    var unfilled = EnumSet.noneOf(LetterFault.Kind.class);
    if (filled.sender().department().isBlank()) {
      unfilled.add(LetterFault.Kind.NO_SENDER);
    }
    if (kinds.contains(LetterKind.COMPLAINT_ANSWER) && filled.next().ombudsman().isBlank()) {
      unfilled.add(LetterFault.Kind.NO_OMBUDSMAN);
    }
    if (kinds.contains(LetterKind.OBJECTION_ANSWER) && filled.next().court().isBlank()) {
      unfilled.add(LetterFault.Kind.NO_COURT);
    }
    return unfilled;
  }
}
