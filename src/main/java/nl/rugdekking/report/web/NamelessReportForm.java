// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.web;

import java.util.Optional;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.report.nameless.ReceiptCode;
import nl.rugdekking.web.EnumCodes;

/** The form for a report without a name, with the body to whose people the report belongs. */
public class NamelessReportForm extends ReportForm {

  private String code = "";
  private String body = "";

  static NamelessReportForm create() {
    var form = new NamelessReportForm();
    form.code = ReceiptCode.generate().signs();
    return form;
  }

  /**
   * Returns the code that was made together with the page, or a new one when the browser sent no
   * valid code.
   */
  ReceiptCode receipt() {
    var read = ReceiptCode.parse(code).orElseGet(ReceiptCode::generate);
    code = read.signs();
    return read;
  }

  Optional<BodyKind> bodyKind() {
    return EnumCodes.find(BodyKind.class, body);
  }

  /**
   * Ignores the id that the browser sends, because the sender must not choose the id of a report
   * without a name.
   */
  @Override
  public void setConcept(String concept) {
    // Nothing is stored, so that the form makes an id itself.
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
