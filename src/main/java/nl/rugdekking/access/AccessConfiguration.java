// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import java.util.List;
import nl.rugdekking.web.SecurityHeaders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The security chain keeps sessions, CSRF and headers; who may do what is decided by {@link
 * EndpointRules}, which refuses whatever has no rule.
 */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration implements WebMvcConfigurer {

  private final EndpointRules rules;
  private final CurrentViewer viewers;

  AccessConfiguration(EndpointRules rules, CurrentViewer viewers) {
    this.rules = rules;
    this.viewers = viewers;
  }

  @Bean
  SecurityContextRepository securityContextRepository() {
    var repository = new HttpSessionSecurityContextRepository();
    repository.setDisableUrlRewriting(true);
    return repository;
  }

  @Bean
  SecurityFilterChain securityFilterChain(
      HttpSecurity http, SecurityContextRepository contexts, SecurityHeaders headers)
      throws Exception {
    // By cookie: public pages and the anonymous lane have no session to keep a token in.
    var csrf = CookieCsrfTokenRepository.withHttpOnlyFalse();
    csrf.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Strict").path("/"));
    headers.apply(http);
    return http.authorizeHttpRequests(
            requests ->
                requests.requestMatchers(HttpMethod.TRACE).denyAll().anyRequest().permitAll())
        .securityContext(context -> context.securityContextRepository(contexts))
        // Its filter looks into the session of every request, also where nobody is to be looked at;
        // sessions begin and end in SignIn alone.
        .sessionManagement(session -> session.disable())
        .requestCache(cache -> cache.disable())
        .anonymous(anonymous -> anonymous.disable())
        .logout(logout -> logout.disable())
        .csrf(protection -> protection.csrfTokenRepository(csrf))
        .build();
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

  /** Gives a controller the {@link Viewer}; its rule has made sure there is one. */
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

  /** Gives a controller the {@link CaseAccess} its rule has entered. */
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
      var entered = request.getAttribute(CurrentViewer.CASE, NativeWebRequest.SCOPE_REQUEST);
      if (entered == null) {
        throw new IllegalStateException("The rule of this endpoint enters no case");
      }
      return entered;
    }
  }
}
