// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.aftercare.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.access.PartId;
import nl.rugdekking.aftercare.CareAnswers;
import nl.rugdekking.aftercare.CareChoice;
import nl.rugdekking.aftercare.CareChoices;
import nl.rugdekking.aftercare.CareContact;
import nl.rugdekking.aftercare.CareReading;
import nl.rugdekking.aftercare.Carer;
import nl.rugdekking.aftercare.NextTalk;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.register.web.CaseAddresses;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.web.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page on which an affected person chooses who gives aftercare. */
@Component
record OwnAftercarePage(
    CareChoices choices,
    CareAnswers answers,
    People people,
    CaseTexts texts,
    CaseAddresses addresses,
    ContactTexts contacts) {

  /** Returns the part in which the viewer is the affected person. */
  PartId part(CaseAccess access) {
    return access.parts(Action.WISH).stream()
        .filter(part -> !part.continued())
        .findFirst()
        .or(() -> access.parts(Action.WISH).stream().findFirst())
        .map(CasePart::id)
        .orElseThrow(HiddenException::new);
  }

  String show(CaseAccess access, Model model) {
    var part = part(access);
    var choice = choices.find(access, part);
    var talks = answers.list(access, part);
    model.addAttribute("steps", addresses.ownBreadcrumb(access));
    model.addAttribute("base", addresses.ownCase(access.number()));
    model.addAttribute("home", addresses.home());
    model.addAttribute("mayChoose", choices.mayChoose(access.part(part)));
    model.addAttribute("chosen", choice.map(this::describe).orElse(null));
    model.addAttribute("talks", contacts.list(talks, true));
    addNext(access, part, choice, talks, model);
    addQuestion(access, part, talks, model);
    if (!model.containsAttribute("form")) {
      model.addAttribute("form", fillPeer(CareChoiceForm.of(choice), choice));
    }
    model.addAttribute("carers", listCarers(access, part));
    model.addAttribute("readings", listReadings());
    return "aftercare/own";
  }

  /** Adds a sentence about the talk that is owed next, and if a number is missing for it. */
  void addNext(
      CaseAccess access,
      PartId part,
      Optional<CareChoice> choice,
      List<CareContact> talks,
      Model model) {
    var isUnwanted = choice.filter(one -> one.carer() == Carer.NOBODY).isPresent();
    var next = isUnwanted ? Optional.<NextTalk>empty() : choices.findNext(access, part);
    model.addAttribute(
        "careNext", next.map(talk -> contacts.describeNext(talk, talks)).orElse(null));
    model.addAttribute(
        "phoneMissing",
        next.map(NextTalk::by).isPresent() && choice.map(CareChoice::phone).isEmpty());
  }

  void addQuestion(CaseAccess access, PartId part, List<CareContact> talks, Model model) {
    var asked = CareAnswers.findUnanswered(talks).filter(talk -> access.part(part).open());
    model.addAttribute("askedTalk", asked.map(CareContact::id).orElse(null));
    model.addAttribute("askedSentence", asked.map(contacts::describe).orElse(null));
  }

  /** Returns a sentence with the choice that was made. */
  String describe(CareChoice choice) {
    var person = choice.person();
    var carer = texts.text("aftercare.carer." + choice.carer());
    return person == null ? carer : people.get(person).name() + " (" + carer + ")";
  }

  private CareChoiceForm fillPeer(CareChoiceForm form, Optional<CareChoice> choice) {
    var peer =
        choice
            .filter(one -> one.carer() == Carer.PEER)
            .map(CareChoice::person)
            .map(person -> people.get(Objects.requireNonNull(person)).email())
            .orElse(null);
    return form.withWho(peer);
  }

  private List<Choice> listReadings() {
    return Stream.of(CareReading.values())
        .map(reading -> new Choice(reading.name(), texts.text("aftercare.reading." + reading)))
        .toList();
  }

  private List<Choice> listCarers(CaseAccess access, PartId part) {
    var offered = choices.listOptions(access, part);
    var names =
        people.mapById(
            offered.stream().map(CareChoices.Option::person).collect(Collectors.toSet()));
    var carers = new ArrayList<Choice>();
    for (var option : offered) {
      var name = Objects.requireNonNull(names.get(option.person())).name();
      carers.add(choice(option.carer(), option.person(), name));
    }
    Stream.of(Carer.PEER, Carer.COMPANY_DOCTOR, Carer.OUTSIDE, Carer.NOBODY)
        .forEach(carer -> carers.add(choice(carer, null, null)));
    return carers;
  }

  private Choice choice(Carer carer, @Nullable PersonId person, @Nullable String name) {
    var kind = texts.text("aftercare.carer." + carer);
    return new Choice(
        CareChoiceForm.write(carer, person),
        name == null ? kind : name + " (" + kind + ")",
        texts.text("aftercare.carer.hint." + carer));
  }
}
