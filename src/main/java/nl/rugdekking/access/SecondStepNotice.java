// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import java.util.Map;
import java.util.UUID;
import nl.rugdekking.audit.Audit;
import nl.rugdekking.audit.AuditEvent;
import nl.rugdekking.audit.Purpose;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.post.Letter;
import nl.rugdekking.post.Post;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes down that a second step changed, and tells whose it is: it may not have been them. */
@Component
class SecondStepNotice {

  private final Audit audit;
  private final Post post;
  private final Organisations organisations;
  private final TransactionTemplate transactions;

  SecondStepNotice(
      Audit audit, Post post, Organisations organisations, TransactionTemplate transactions) {
    this.audit = audit;
    this.post = post;
    this.organisations = organisations;
    this.transactions = transactions;
  }

  void refused(UUID account) {
    transactions.executeWithoutResult(status -> record(account, "second-step.refused", account));
  }

  void changed(Viewer viewer, String verb) {
    transactions.executeWithoutResult(
        status -> {
          record(viewer.account(), verb, viewer.account());
          write(viewer.person());
        });
  }

  void reset(Viewer administrator, PersonId person, UUID account) {
    transactions.executeWithoutResult(
        status -> {
          record(administrator.account(), "second-step.reset", account);
          write(person);
        });
  }

  private void record(UUID by, String verb, UUID account) {
    audit.record(new AuditEvent(by, verb, Purpose.SUPPORT, "account", account, null, Map.of()));
  }

  private void write(PersonId person) {
    var organisation = organisations.current();
    post.queue(
        new Letter(
            person.value(),
            "second-step",
            Map.of(
                "organisation",
                organisation.name(),
                "path",
                "/" + organisation.slug() + "/tweede-stap/beheer")));
  }
}
