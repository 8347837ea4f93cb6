// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access.web;

import java.util.List;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CurrentViewer;
import nl.rugdekking.access.NotSignedInException;
import nl.rugdekking.access.Viewer;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Runs {@link EndpointRuleInterceptor} before every controller, and passes it the viewer and the
 * case.
 */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration implements WebMvcConfigurer {

  private final EndpointRuleInterceptor rules;
  private final CurrentViewer viewers;

  AccessConfiguration(EndpointRuleInterceptor rules, CurrentViewer viewers) {
    this.rules = rules;
    this.viewers = viewers;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(rules).order(0);
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new ViewerArgument(viewers));
    resolvers.add(new CaseArgument());
  }

  /** Passes the {@link Viewer} to a controller method, whose rule made sure that there is one. */
  private record ViewerArgument(CurrentViewer viewers) implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType() == Viewer.class;
    }

    @Override
    public Object resolveArgument(
        MethodParameter parameter,
        @org.jspecify.annotations.Nullable ModelAndViewContainer container,
        NativeWebRequest request,
        @org.jspecify.annotations.Nullable WebDataBinderFactory binders) {
      var servlet = request.getNativeRequest(jakarta.servlet.http.HttpServletRequest.class);
      if (servlet == null) {
        throw new NotSignedInException();
      }
      return viewers.find(servlet).orElseThrow(NotSignedInException::new);
    }
  }

  /** Passes the {@link CaseAccess} that the rule of the endpoint granted. */
  private static final class CaseArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType() == CaseAccess.class;
    }

    @Override
    public Object resolveArgument(
        MethodParameter parameter,
        @org.jspecify.annotations.Nullable ModelAndViewContainer container,
        NativeWebRequest request,
        @org.jspecify.annotations.Nullable WebDataBinderFactory binders) {
      var entered =
          request.getAttribute(EndpointRuleInterceptor.CASE, NativeWebRequest.SCOPE_REQUEST);
      if (entered == null) {
        throw new IllegalStateException("The rule of this endpoint enters no case");
      }
      return entered;
    }
  }
}
