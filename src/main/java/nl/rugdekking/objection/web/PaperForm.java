// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.objection.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** The form with which somebody adds files to what came in against a measure. */
record PaperForm(@Nullable List<MultipartFile> photo) {

  static final PaperForm EMPTY = new PaperForm(null);
}
