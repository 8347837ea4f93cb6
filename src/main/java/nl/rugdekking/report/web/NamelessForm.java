// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.web;

import java.util.Arrays;
import java.util.Optional;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.report.nameless.ReceiptCode;

/** The three questions without a name, and whose people it is about. */
public class NamelessForm extends ReportForm {

  private String code = "";
  private String body = "";

  static NamelessForm blank() {
    var form = new NamelessForm();
    form.code = ReceiptCode.fresh().signs();
    return form;
  }

  /** The code that was made with the page; a new one when a browser sent something else. */
  ReceiptCode receipt() {
    var read = ReceiptCode.read(code).orElseGet(ReceiptCode::fresh);
    code = read.signs();
    return read;
  }

  Optional<BodyKind> bodyKind() {
    return Arrays.stream(BodyKind.values()).filter(kind -> kind.name().equals(body)).findFirst();
  }

  /** The id of the report is never the sender's to choose. */
  @Override
  public void setConcept(String concept) {
    // nothing of what was sent
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
