// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.rugdekking.register.CaseEntryKind;
import nl.rugdekking.register.CaseView;
import nl.rugdekking.register.Testimony;
import nl.rugdekking.web.ButtonLink;
import org.springframework.stereotype.Component;

/** The links of a timeline line, to files of evidence and to the messages with the reporter. */
@Component
record TimelineLinks(CaseTexts texts, CaseAddresses addresses) {

  /**
   * The links of one line. Files and messages have one address, no matter on which page the line is
   * shown: it is below the address of the incident.
   *
   * @param number the number of the case
   */
  List<ButtonLink> linksOf(CaseView.Line line, String number) {
    if (line.kind() == CaseEntryKind.FILE_ADDED) {
      return addedFile(line, number);
    }
    var links = new ArrayList<ButtonLink>();
    var report = line.report();
    if (report == null) {
      return links;
    }
    for (var evidence : report.evidence()) {
      links.addAll(report.ofCase() ? files(evidence, number) : List.of(ownFile(evidence, report)));
    }
    if (report.conversation() != null) {
      links.add(messages(report, report.conversation(), number));
    }
    return links;
  }

  // Files that a handler added were not scanned for viruses. The {@code about} of the line has a
  // second word when there is a cleaned copy.
  private List<ButtonLink> addedFile(CaseView.Line line, String number) {
    var about = line.about();
    var name = line.words();
    if (about == null || name == null) {
      return List.of();
    }
    var words = about.split(" ", 2);
    var cleaned = words.length > 1;
    return files(
        new Testimony.Evidence(UUID.fromString(words[0]), name, true, cleaned, false), number);
  }

  // The reporter reads and writes messages on the page of their own report.
  private ButtonLink messages(
      Testimony.VisibleReport report, Testimony.ConversationStatus conversation, String number) {
    var own = conversation.own();
    var key =
        conversation.needsReply()
            ? (own ? "register.messages.for-you" : "register.messages.waiting")
            : (own ? "register.messages.own" : "register.messages");
    var path =
        own
            ? addresses.home() + "/meldingen/" + report.report() + "#berichten"
            : addresses.incident(number) + "/meldingen/" + report.report();
    return new ButtonLink(texts.text(key, conversation.messages()), path, false);
  }

  // A reporter who may read no more of the case opens the files on the page of their own report.
  private ButtonLink ownFile(Testimony.Evidence evidence, Testimony.VisibleReport report) {
    return new ButtonLink(
        texts.text(
            evidence.cleaned() ? "register.evidence.clean" : originalKey(evidence),
            evidence.name()),
        addresses.home() + "/meldingen/" + report.report() + "/bewijs/" + evidence.id(),
        false);
  }

  private static String originalKey(Testimony.Evidence evidence) {
    return evidence.scanned() ? "register.evidence.original" : "register.evidence.unscanned";
  }

  private List<ButtonLink> files(Testimony.Evidence evidence, String number) {
    var files = new ArrayList<ButtonLink>();
    var path = addresses.incident(number) + "/bewijs/" + evidence.id() + "/";
    if (evidence.cleaned()) {
      files.add(
          new ButtonLink(
              texts.text("register.evidence.clean", evidence.name()), path + "schoon", false));
    }
    if (evidence.original()) {
      var text = texts.text(originalKey(evidence), evidence.name());
      files.add(new ButtonLink(text, path + "origineel", false));
    }
    return files;
  }
}
