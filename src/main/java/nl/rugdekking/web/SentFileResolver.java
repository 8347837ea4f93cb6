// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;

/**
 * Reads forms with files, except when the error page is made: a form that was cut off would break
 * that page too.
 */
@Component("multipartResolver")
class SentFileResolver extends StandardServletMultipartResolver {

  @Override
  public boolean isMultipart(HttpServletRequest request) {
    return request.getDispatcherType() != DispatcherType.ERROR && super.isMultipart(request);
  }
}
