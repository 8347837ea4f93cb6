// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Set;
import nl.rugdekking.web.TrustedProxies;
import org.jspecify.annotations.Nullable;

/**
 * Checks the value of a setting. A fault is the rest of a sentence that begins with the name of the
 * setting; null means that the value is right.
 */
final class SettingFaults {

  private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

  private SettingFaults() {}

  static @Nullable String find(SettingFormat.Kind kind, String value) {
    return switch (kind) {
      case IP_ADDRESS -> inAddress(value);
      case WEB_ADDRESS -> inWebAddress(value);
      case SECRET_ADDRESS -> inSecretAddress(value);
      case MAIL_ADDRESS -> inMailAddress(value);
      case PROXIES -> inProxies(value);
      case FILE -> inFile(value);
      case SECRET_FILE -> inSecretFile(value);
      case FOLDER -> inFolder(value);
    };
  }

  private static @Nullable String inAddress(String value) {
    return value.matches("[0-9A-Fa-f.:]+|localhost")
        ? null
        : "must be an address of this machine, such as 127.0.0.1";
  }

  private static @Nullable String inProxies(String value) {
    return TrustedProxies.isValid(value)
        ? null
        : "must be addresses or ranges with commas between, as in 127.0.0.1, 10.0.0.0/8";
  }

  private static @Nullable String inWebAddress(String value) {
    var address = uri(value);
    return address == null || !Set.of("http", "https").contains(scheme(address))
        ? "must be an address with http:// or https:// in front"
        : null;
  }

  private static @Nullable String inSecretAddress(String value) {
    var address = uri(value);
    if (address == null || !Set.of("http", "https").contains(scheme(address))) {
      return "must be an address with https:// in front";
    }
    return scheme(address).equals("https") || THIS_MACHINE.contains(address.getHost())
        ? null
        : "must begin with https:, unless it is on this machine";
  }

  private static String scheme(URI address) {
    return String.valueOf(address.getScheme());
  }

  private static @Nullable URI uri(String value) {
    try {
      var address = new URI(value);
      return address.getHost() == null ? null : address;
    } catch (URISyntaxException e) {
      return null;
    }
  }

  private static @Nullable String inMailAddress(String value) {
    try {
      new InternetAddress(value, true).validate();
      return value.contains("@") ? null : "must be a mail address";
    } catch (AddressException e) {
      return "must be a mail address";
    }
  }

  private static @Nullable String inFile(String value) {
    var file = Path.of(value);
    return Files.isRegularFile(file) && Files.isReadable(file)
        ? null
        : "must name a file that can be read";
  }

  private static @Nullable String inSecretFile(String value) {
    var fault = inFile(value);
    return fault == null && isReadableByOthers(Path.of(value))
        ? "names a file that every account of this machine can read: give it mode 600"
        : fault;
  }

  private static @Nullable String inFolder(String value) {
    var folder = Path.of(value).toAbsolutePath();
    for (var part : List.of("", "files", "database", "post")) {
      if (!mayWrite(folder.resolve(part))) {
        return part.isEmpty()
            ? "must name a folder that can be written"
            : "has a folder %s that cannot be written".formatted(part);
      }
    }
    return null;
  }

  private static boolean isReadableByOthers(Path file) {
    try {
      return Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ);
    } catch (IOException e) {
      return false;
    }
  }

  /** Returns true when the folder can be written, or can be made. */
  private static boolean mayWrite(Path folder) {
    if (Files.exists(folder)) {
      return Files.isDirectory(folder) && Files.isWritable(folder);
    }
    var parent = folder.getParent();
    return parent != null && mayWrite(parent);
  }
}
