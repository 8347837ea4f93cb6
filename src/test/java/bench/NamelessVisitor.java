// SPDX-License-Identifier: EUPL-1.2
package bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who signs in nowhere and sends reports without a name. */
final class NamelessVisitor {

  private static final String BOUNDARY = "----WebKitFormBoundaryRugdekkingAttack";

  private final int port;
  private final String home;

  NamelessVisitor(int port, String home) {
    this.port = port;
    this.home = home;
  }

  /**
   * Opens the page and sends its form with these pictures.
   *
   * @return the answer's status; 200 is the page with the receipt
   */
  int send(boolean danger, List<byte[]> pictures) throws IOException {
    try (var connection = new Connection(port)) {
      var page = connection.get(home + "/anoniem", "");
      if (page.status() != 200) {
        return page.status();
      }
      Map<String, String> cookies = new LinkedHashMap<>();
      for (var cookie : page.cookies()) {
        var pair = cookie.split(";", 2)[0].split("=", 2);
        cookies.put(pair[0], pair[1]);
      }
      return connection
          .post(
              home + "/anoniem",
              cookies.entrySet().stream()
                  .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                  .collect(Collectors.joining("; ")),
              "multipart/form-data; boundary=" + BOUNDARY,
              form(page.text(), danger, pictures))
          .status();
    }
  }

  private static byte[] form(String page, boolean danger, List<byte[]> pictures) {
    var form = new ByteArrayOutputStream();
    for (var hidden : List.of("_csrf", "code")) {
      field(form, hidden, hidden(page, hidden));
    }
    if (danger) {
      field(form, "danger", "true");
    }
    field(form, "words", "Er staat iemand met een mes in de hal.");
    field(form, "whom", "ME");
    field(form, "body", "COUNCIL");
    field(form, "day", "TODAY");
    for (var picture : pictures) {
      form.writeBytes(
          ascii(
              "--%s\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"foto.png\"\r\n\r\n"
                  .formatted(BOUNDARY)));
      form.writeBytes(picture);
      form.writeBytes(ascii("\r\n"));
    }
    form.writeBytes(ascii("--" + BOUNDARY + "--\r\n"));
    return form.toByteArray();
  }

  private static String hidden(String page, String name) {
    var found = Pattern.compile("name=\"" + name + "\"[^>]*value=\"([^\"]+)\"").matcher(page);
    if (!found.find()) {
      throw new IllegalStateException("No " + name + " in the form");
    }
    return found.group(1);
  }

  private static void field(ByteArrayOutputStream form, String name, String value) {
    form.writeBytes(
        ascii(
            "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                .formatted(BOUNDARY, name, value)));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
