package nu.flyttahit.signin;

import static org.springframework.security.config.Customizer.withDefaults;

import java.util.List;
import nu.flyttahit.account.Role;
import nu.flyttahit.site.SiteProperties;
import org.springframework.boot.session.autoconfigure.DefaultCookieSerializerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.ExceptionHandlingConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/**
 * Two parts. The private one has sessions in PostgreSQL and tokens against forged forms. The public one only looks
 * whether a reader is signed in (editors' visits are not counted) and never makes a session or a cookie.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String[] PRIVATE = {
        "/admin", "/admin/**", "/natverk", "/natverk/**", "/konto", "/konto/**", "/logga-in", "/logga-ut"
    };
    private static final String[] LEADER_ONLY = {
        "/admin/mal/**",
        "/admin/mal/rapport/**",
        "/admin/konton/**",
        "/admin/import/**",
        "/admin/logg/**",
        "/admin/logg.csv",
        "/admin/omdirigeringar/**",
        "/admin/personuppgifter/**",
        "/admin/post/**",
        "/admin/statistik/synlighet/**",
        "/admin/statistik/delning/**",
        "/admin/statistik/rapport/**",
        "/admin/statistik/omrakning/**",
        "/admin/statistik/regler/**",
        "/admin/statistik/tidigare/**",
        "/admin/uppgifter",
        "/admin/uppgifter/*/korning"
    };

    @Bean
    @Order(1)
    SecurityFilterChain privatePart(
            HttpSecurity http, AccountInSession session, WantedPage wanted, HttpSessionCsrfTokenRepository tokens) {
        return http.securityMatcher(PRIVATE)
                .authorizeHttpRequests(SecurityConfiguration::sayWhoMay)
                .securityContext(context -> context.securityContextRepository(session))
                .addFilterBefore(new SignedInUploads(), CsrfFilter.class)
                .requestCache(cache -> cache.requestCache(wanted))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens))
                .exceptionHandling(SecurityConfiguration::askToSignIn)
                .logout(logout -> logout.logoutUrl("/logga-ut").logoutSuccessUrl("/logga-in?utloggad"))
                .headers(HeadersConfigurer::disable) // SecurityHeaders, for every answer
                .build();
    }

    /** A page's own script is told so and keeps what was typed; the sign-in page would be no answer to it. */
    private static void askToSignIn(ExceptionHandlingConfigurer<HttpSecurity> refusal) {
        refusal.defaultAuthenticationEntryPointFor(
                        new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED),
                        new RequestHeaderRequestMatcher("X-Requested-With", "fetch"))
                .defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint("/logga-in"), AnyRequestMatcher.INSTANCE);
    }

    private static void sayWhoMay(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.requestMatchers("/logga-in", "/logga-ut", "/konto/valkommen/*")
                .permitAll()
                // goals are the project leader's; an editor sees the own municipality's part and writes notes about it
                .requestMatchers(HttpMethod.GET, "/admin/mal", "/admin/mal/anteckningar/**")
                .hasAnyRole(Role.PROJECT_LEADER.name(), Role.EDITOR.name())
                .requestMatchers(HttpMethod.POST, "/admin/mal/anteckningar/**")
                .hasAnyRole(Role.PROJECT_LEADER.name(), Role.EDITOR.name())
                .requestMatchers(LEADER_ONLY)
                .hasRole(Role.PROJECT_LEADER.name())
                .requestMatchers("/admin", "/admin/**")
                .hasAnyRole(Role.PROJECT_LEADER.name(), Role.EDITOR.name(), Role.REVIEWER.name())
                .anyRequest()
                .authenticated();
    }

    @Bean
    @Order(2)
    SecurityFilterChain publicPart(HttpSecurity http, AccountInSession session) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .securityContext(context -> context.securityContextRepository(session))
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable) // no cookie, no authority to abuse
                .logout(AbstractHttpConfigurer::disable)
                .headers(HeadersConfigurer::disable)
                .anonymous(withDefaults())
                .build();
    }

    @Bean
    HttpSessionCsrfTokenRepository csrfTokens() {
        return new HttpSessionCsrfTokenRepository();
    }

    /** At sign-in the session gets another number and another token: one that someone planted earlier is worth nothing. */
    @Bean
    SessionAuthenticationStrategy freshSession(HttpSessionCsrfTokenRepository tokens) {
        return new CompositeSessionAuthenticationStrategy(
                List.of(new ChangeSessionIdAuthenticationStrategy(), new CsrfAuthenticationStrategy(tokens)));
    }

    /** Two requests of one session at once (a double click) may both add a message: the later one stands. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer parallelRequests() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    @Bean
    DefaultCookieSerializerCustomizer sessionCookie(SiteProperties settings) {
        return cookie -> {
            cookie.setCookieName(settings.secure() ? "__Host-flyttahit" : "flyttahit");
            cookie.setUseSecureCookie(settings.secure());
            cookie.setUseBase64Encoding(false); // decoded, a forged one could hold bytes that PostgreSQL refuses
        };
    }
}
