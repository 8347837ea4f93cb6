// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.objection;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.outgoing.HiddenNames;
import nl.rugdekking.register.PartService;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.StalePageException;
import nl.rugdekking.response.Responses;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records how the sender of an objection, a request or a complaint was heard, or why not, before
 * the answer. It can be recorded anew until the answer was decided. The letter with the answer says
 * it.
 */
@Service
public class ObjectionHearings {

  private final Objections objections;
  private final ObjectionHearingRepository repository;
  private final DecisionMakers decisionMakers;
  private final Responses responses;
  private final PartService parts;
  private final HiddenNames hidden;

  ObjectionHearings(
      Objections objections,
      ObjectionHearingRepository repository,
      DecisionMakers decisionMakers,
      Responses responses,
      PartService parts,
      HiddenNames hidden) {
    this.objections = objections;
    this.repository = repository;
    this.decisionMakers = decisionMakers;
    this.responses = responses;
    this.parts = parts;
    this.hidden = hidden;
  }

  /**
   * Records the hearing, or the reason why there was none.
   *
   * @param version the version of the objection on the page that was sent
   * @throws RefusedException when its words are missing, when somebody heard the sender who had a
   *     part in the measure, when the day is wrong, or when a text has a name that the letter may
   *     not have
   * @throws StalePageException when it was answered meanwhile, or somebody recorded another hearing
   */
  @Transactional
  public void record(CaseAccess access, PartId part, UUID id, int version, ObjectionHearing said) {
    var objection = objections.get(access, part, id);
    var right = objections.getRight(access, part, objection);
    var affected = parts.get(access, part, right);
    var measure = responses.get(access, right, part, objection.measure());
    if (said.words() == null || said.words().isBlank()) {
      throw new RefusedException("objection.refused.hearing-words");
    }
    new HearingCheck(decisionMakers, measure, objection).require(said, objections.today());
    if (!listNaming(access, part, said).isEmpty()) {
      throw new RefusedException("objection.refused.hidden-name");
    }
    var by = access.viewer().person();
    if (!repository.store(affected, objection, said, version, by)) {
      throw new StalePageException();
    }
    parts.recordStep(access, affected, ObjectionEntryKind.HEARD, objection.kind().name(), null);
  }

  /** Returns which texts of a hearing have a name that must not leave: by, whom or words. */
  @Transactional(readOnly = true)
  public Set<String> listNaming(CaseAccess access, PartId part, ObjectionHearing said) {
    var texts = new HashMap<String, String>();
    put(texts, "by", said.by());
    put(texts, "whom", said.whom());
    put(texts, "words", said.words());
    return hidden.list(access, part, texts, key -> key.equals("words"));
  }

  private static void put(Map<String, String> texts, String key, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      texts.put(key, text);
    }
  }
}
