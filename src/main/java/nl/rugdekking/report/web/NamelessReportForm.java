// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.web;

import java.util.Optional;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.report.nameless.ReceiptCode;
import nl.rugdekking.web.EnumCodes;

/** The report form for a report without a name, with the body whose people it is about. */
public class NamelessReportForm extends ReportForm {

  private String code = "";
  private String body = "";

  static NamelessReportForm create() {
    var form = new NamelessReportForm();
    form.code = ReceiptCode.generate().signs();
    return form;
  }

  /**
   * Returns the code that was made with the page, or a new one when the browser sent no valid code.
   */
  ReceiptCode receipt() {
    var read = ReceiptCode.parse(code).orElseGet(ReceiptCode::generate);
    code = read.signs();
    return read;
  }

  Optional<BodyKind> bodyKind() {
    return EnumCodes.find(BodyKind.class, body);
  }

  /** Ignores the id, because the sender must not choose the id of a report without a name. */
  @Override
  public void setConcept(String concept) {
    // the id that was sent is ignored
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getBody() {
    return body;
  }

  public void setBody(String body) {
    this.body = body;
  }
}
