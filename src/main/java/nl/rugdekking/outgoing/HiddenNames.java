// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.outgoing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.Lane;
import nl.rugdekking.access.PartId;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.Person;
import nl.rugdekking.paper.LetterField;
import nl.rugdekking.register.PartService;
import nl.rugdekking.register.acting.NumberedParts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the names that a text which leaves the organisation must not contain: those of affected
 * people who withheld their name or were reported without one, of those who are reported to the
 * police under number, and of all other affected people in the case.
 */
@Component
public class HiddenNames {

  private static final Locale DUTCH = Locale.of("nl");

  // In these fields somebody else is named, who may have the same last name.
  private static final Set<LetterField> OF_OTHERS =
      EnumSet.of(
          LetterField.ORGANISATION,
          LetterField.RECIPIENT,
          LetterField.SALUTATION,
          LetterField.SIGNATORY,
          LetterField.CONTACT,
          LetterField.TALK_WITH,
          LetterField.HANDLER);

  private final People people;
  private final Organisations organisations;
  private final PartService parts;
  private final NumberedParts numbered;
  private final NumberedNames numberedNames;
  private final AffectedNames affectedNames;

  HiddenNames(
      People people,
      Organisations organisations,
      PartService parts,
      NumberedParts numbered,
      NumberedNames numberedNames,
      AffectedNames affectedNames) {
    this.people = people;
    this.organisations = organisations;
    this.parts = parts;
    this.numbered = numbered;
    this.numberedNames = numberedNames;
    this.affectedNames = affectedNames;
  }

  /**
   * Returns true when somebody in the case is known to the police by a number only, so that nothing
   * may leave before it was checked.
   */
  @Transactional(propagation = Propagation.REQUIRED, readOnly = true)
  public boolean isUnderNumber(CaseAccess access) {
    return !listNumbered(access).isEmpty();
  }

  /** Returns true when there is a name in the case that such a text must not contain. */
  @Transactional(propagation = Propagation.REQUIRED, readOnly = true)
  public boolean hasAny(CaseAccess access, PartId part) {
    return !listNames(access, part, _ -> true).isEmpty();
  }

  private Set<PartId> listNumbered(CaseAccess access) {
    return numbered.filter(access.all().stream().map(CasePart::id).toList());
  }

  /** Returns the fields that contain a name which the letter must not contain. */
  @Transactional(propagation = Propagation.REQUIRED, readOnly = true)
  public Set<LetterField> list(CaseAccess access, PartId part, Map<LetterField, String> facts) {
    return list(access, part, facts, HiddenNames::isAboutEvent);
  }

  /**
   * Returns the keys of the texts that contain a name which must not leave.
   *
   * @param texts the texts by any key
   * @param lastNames returns true for the key of a text in which the last name alone counts too
   */
  @Transactional(propagation = Propagation.REQUIRED, readOnly = true)
  public <K> Set<K> list(
      CaseAccess access, PartId part, Map<K, String> texts, Predicate<K> lastNames) {
    return list(texts, lastNames, listNames(access, part, _ -> true));
  }

  /** Returns the fields that contain such a name which the viewer may not know either. */
  @Transactional(propagation = Propagation.REQUIRED, readOnly = true)
  public Set<LetterField> listUnknownToViewer(
      CaseAccess access, PartId part, Map<LetterField, String> facts) {
    var unknown = listNames(access, part, other -> !access.mayKnowName(other.id()));
    return list(facts, HiddenNames::isAboutEvent, unknown);
  }

  private static boolean isAboutEvent(LetterField field) {
    return !OF_OTHERS.contains(field);
  }

  private static <K> Set<K> list(
      Map<K, String> texts, Predicate<K> lastNames, List<NameInText> names) {
    return texts.entrySet().stream()
        .filter(
            text ->
                names.stream()
                    .anyMatch(name -> name.isIn(text.getValue(), lastNames.test(text.getKey()))))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /**
   * Returns the fields, except that of who signs, which contain the name of the affected person of
   * this part.
   */
  @Transactional(propagation = Propagation.REQUIRED, readOnly = true)
  public Set<LetterField> listNamingAffected(
      CaseAccess access, PartId part, Map<LetterField, String> facts) {
    var person = access.part(part).affected();
    var known = person == null ? null : people.find(person).orElse(null);
    var names = texts(known, parts.getUnchecked(part).reportedName()).map(NameInText::of).toList();
    var found = list(facts, HiddenNames::isAboutEvent, names);
    found.remove(LetterField.SIGNATORY);
    return found;
  }

  /** Returns true when the text contains the name of the affected person of this part. */
  @Transactional(propagation = Propagation.REQUIRED, readOnly = true)
  public boolean isOfAffected(CaseAccess access, PartId part, String text) {
    var affected = access.part(part).affected();
    return affected != null
        && people
            .find(affected)
            .filter(person -> NameInText.of(person.name()).isSigned(text))
            .isPresent();
  }

  /**
   * Returns the names of all affected people in the case, and whatever else gives away those who
   * are reported under number.
   */
  @Transactional(propagation = Propagation.REQUIRED, readOnly = true)
  public List<NameInText> listAffected(CaseAccess access, PartId part) {
    return affectedNames.list(List.of(part)).getOrDefault(part, List.of());
  }

  private List<NameInText> listNames(CaseAccess access, PartId own, Predicate<CasePart> which) {
    var names = new ArrayList<NameInText>();
    var named = access.part(own);
    var underNumber = listNumbered(access);
    for (var part : access.all()) {
      var isNumbered = underNumber.contains(part.id());
      if ((isNumbered || isHidden(part, named)) && which.test(part)) {
        if (isNumbered) {
          names.addAll(numberedNames.list(part));
        }
        var person = part.affected();
        var known = person == null ? null : people.find(person).orElse(null);
        texts(known, parts.getUnchecked(part.id()).reportedName())
            .map(NameInText::of)
            .forEach(names::add);
        listFunctions(known).map(NameInText::ofFunction).forEach(names::add);
      }
    }
    return names;
  }

  private static boolean isHidden(CasePart part, CasePart named) {
    boolean withheld = part.nameWithheld() || part.lane() == Lane.ANONYMOUS;
    var person = part.affected();
    return withheld
        || (!part.id().equals(named.id()) && (person == null || !person.equals(named.affected())));
  }

  private static Stream<String> texts(@Nullable Person person, @Nullable String reported) {
    var ofPerson =
        person == null ? Stream.<String>empty() : Stream.of(person.name(), person.email());
    return Stream.concat(ofPerson, Stream.ofNullable(reported)).filter(text -> !text.isBlank());
  }

  // A function that only one person has reveals who that person is.
  private Stream<String> listFunctions(@Nullable Person person) {
    return person == null
        ? Stream.empty()
        : people.positions(person.id()).stream()
            .filter(at -> at.isMayor() || at.isSecretary() || at.isClerk())
            .map(at -> organisations.structure().titleLabel(at.title()).in(DUTCH));
  }
}
