// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CurrentViewer;
import nl.rugdekking.access.NotSignedInException;
import nl.rugdekking.access.Viewer;
import org.jspecify.annotations.Nullable;
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
    resolvers.add(new Argument(Viewer.class, this::viewer));
    resolvers.add(new Argument(CaseAccess.class, AccessConfiguration::enteredCase));
  }

  /**
   * Finds the viewer for a controller method whose access rule has made sure that somebody is
   * signed in.
   */
  private Viewer viewer(NativeWebRequest request) {
    return Optional.ofNullable(request.getNativeRequest(HttpServletRequest.class))
        .flatMap(viewers::find)
        .orElseThrow(NotSignedInException::new);
  }

  /** Finds the case that the viewer may enter by the access rule of the endpoint. */
  private static Object enteredCase(NativeWebRequest request) {
    var entered =
        request.getAttribute(EndpointRuleInterceptor.CASE, NativeWebRequest.SCOPE_REQUEST);
    if (entered == null) {
      throw new IllegalStateException("The rule of this endpoint enters no case");
    }
    return entered;
  }

  /** Passes a value of this type to the methods of controllers. */
  private record Argument(Class<?> type, Function<NativeWebRequest, Object> find)
      implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType() == type;
    }

    @Override
    public Object resolveArgument(
        MethodParameter parameter,
        @Nullable ModelAndViewContainer container,
        NativeWebRequest request,
        @Nullable WebDataBinderFactory binders) {
      return find.apply(request);
    }
  }
}
