// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** The form with which whoever handles a case adds files to it. */
record CaseFileForm(@Nullable List<MultipartFile> photo) {

  static CaseFileForm empty() {
    return new CaseFileForm(null);
  }
}
