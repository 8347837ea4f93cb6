// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.web;

import jakarta.servlet.DispatcherType;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.UrlHandlerFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Configures the static files (addressed by content hash and compressed beforehand), the texts and
 * the language.
 */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

  private final ObjectProvider<PageModelInterceptor> pages;

  WebConfiguration(ObjectProvider<PageModelInterceptor> pages) {
    this.pages = pages;
  }

  // The interceptor is looked up late, because it needs the locale resolver that is defined here.
  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(pages.getObject());
    registry.addInterceptor(new RefusedFormInterceptor());
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/assets/**")
        .addResourceLocations("classpath:/static/assets/")
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
        .resourceChain(true)
        .addResolver(new EncodedResourceResolver())
        .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
  }

  /** Writes the content hash into every address that a template makes with an at-sign link. */
  @Bean
  FilterRegistrationBean<ResourceUrlEncodingFilter> assetAddresses() {
    FilterRegistrationBean<ResourceUrlEncodingFilter> filter =
        new FilterRegistrationBean<>(new ResourceUrlEncodingFilter());
    filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
    return filter;
  }

  /**
   * Redirects an address that ends with a slash, as people type it, to the address without the
   * slash. It does so for unknown addresses too.
   */
  @Bean
  FilterRegistrationBean<UrlHandlerFilter> slashes() {
    FilterRegistrationBean<UrlHandlerFilter> filter =
        new FilterRegistrationBean<>(
            UrlHandlerFilter.trailingSlashHandler("/**")
                .redirect(HttpStatus.PERMANENT_REDIRECT)
                .build());
    // This filter comes after the firewall of Spring Security, which refuses addresses with two
    // slashes. The redirect of such an address would lead to another site.
    filter.setOrder(Ordered.LOWEST_PRECEDENCE);
    return filter;
  }

  @Bean
  MessageSource messageSource() {
    return new RoomMessageSource();
  }

  @Bean
  LocaleResolver localeResolver() {
    return new LanguageResolver();
  }
}
