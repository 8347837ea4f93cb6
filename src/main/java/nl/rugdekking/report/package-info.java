/**
 * Reports: drafts, receipts and the pages on which reporters see their own report. A report becomes
 * an incident of the register in the same transaction.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "database",
      "tick",
      "organisation",
      "access",
      "load",
      "promise",
      "register",
      "register :: acting",
      "register :: ending",
      "register :: pages",
      "register :: title",
      "evidence",
      "evidence :: pages",
      "vault",
      "audit",
      "post",
      "task",
      "web"
    })
package nl.rugdekking.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
