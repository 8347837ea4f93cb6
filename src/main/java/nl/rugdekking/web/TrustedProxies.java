// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.web;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.catalina.util.NetMask;

/**
 * Reads the setting RUGDEKKING_TRUSTED_PROXY: addresses and ranges of proxies, separated by commas.
 */
public final class TrustedProxies {

  private static final String ADDRESS_OR_RANGE = "[0-9A-Fa-f.:]+(/\\d{1,3})?";

  private TrustedProxies() {}

  /** Returns true when each part is an address or a range. */
  public static boolean isValid(String value) {
    return parts(value).stream().allMatch(TrustedProxies::isUnderstood);
  }

  private static boolean isUnderstood(String part) {
    try {
      // The pattern refuses host names, which NetMask would look up in DNS.
      return part.matches(ADDRESS_OR_RANGE) && new NetMask(range(part)).toString() != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Returns true when one of the proxies has this address. */
  static boolean contain(String value, String address) {
    try {
      var visitor = InetAddress.ofLiteral(address);
      return parts(value).stream().anyMatch(part -> new NetMask(range(part)).matches(visitor));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Returns all proxies as ranges, which is the form that Tomcat needs. */
  static String ranges(String value) {
    return parts(value).stream().map(TrustedProxies::range).collect(Collectors.joining(","));
  }

  private static String range(String part) {
    if (part.contains("/")) {
      return part;
    }
    return part + (part.contains(":") ? "/128" : "/32");
  }

  private static List<String> parts(String value) {
    return Arrays.stream(value.split(",")).map(String::strip).filter(p -> !p.isEmpty()).toList();
  }
}
