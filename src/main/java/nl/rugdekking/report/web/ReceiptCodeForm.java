// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.web;

import org.jspecify.annotations.Nullable;

/** A code as somebody typed it. */
record ReceiptCodeForm(@Nullable String code) {

  @Override
  public String code() {
    return code == null ? "" : code;
  }
}
