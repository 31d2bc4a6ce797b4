package io.artel.starter.web;

import io.artel.kernel.Caller;
import io.artel.kernel.Money;
import io.artel.starter.ArtelSettings;
import io.artel.starter.security.Callers;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.text.ParseException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.MethodParameter;
import org.springframework.format.Formatter;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** HTTP as every service speaks it. */
@Configuration(proxyBeanMethods = false)
@Import(Problems.class)
public class WebConfiguration {

    private static final int LAST_YEAR = 9999;

    static {
        // A caller as a parameter comes from the token, it is not part of the request.
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Caller.class)
                .replaceWithSchema(Money.class, moneySchema());
    }

    /** As {@link io.artel.starter.json.MoneyModule} writes it. */
    private static Schema<?> moneySchema() {
        return new ObjectSchema()
                .name("Money")
                .addProperty(
                        "amount",
                        new StringSchema()
                                .pattern("^-?\\d{1,14}(\\.\\d{1,2})?$")
                                .example("100.00"))
                .addProperty(
                        "currency", new StringSchema().pattern("^[A-Z]{3}$").example("RUB"))
                .required(List.of("amount", "currency"));
    }

    @Bean
    ModelConverter recordSchemas() {
        return new RecordSchemas();
    }

    @Bean
    AccessCheck accessCheck(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        return new AccessCheck(mappings);
    }

    @Bean
    IdempotentRequests idempotentRequests(JdbcClient jdbc, JsonMapper json, Clock clock) {
        return new IdempotentRequests(jdbc, json, clock);
    }

    @Bean
    ProofOfWork proofOfWork(ArtelSettings settings, JdbcClient jdbc, Clock clock) {
        return new ProofOfWork(settings.powKey(), jdbc, clock);
    }

    @Bean
    ProblemMapping platformProblems() {
        return new ProblemMapping()
                .map(IdempotentRequests.KeyReused.class, HttpStatus.UNPROCESSABLE_CONTENT, "idempotency_key_reused")
                .map(ProofOfWork.Refused.class, HttpStatus.BAD_REQUEST, "proof_of_work_refused");
    }

    @Bean
    WebMvcConfigurer artelWeb(AccessCheck accessCheck) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(accessCheck);
                registry.addInterceptor(new QueryCheck());
            }

            @Override
            public void addFormatters(FormatterRegistry registry) {
                registry.addFormatterForFieldType(Instant.class, new Moments());
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerArgument());
            }
        };
    }

    /** ISO 8601 within the years of four digits: beyond them the database and the calendar overflow. */
    private static final class Moments implements Formatter<Instant> {

        @Override
        public Instant parse(String text, Locale locale) throws ParseException {
            try {
                var moment = Instant.parse(text.strip());
                int year = moment.atOffset(ZoneOffset.UTC).getYear();
                if (year >= 1 && year <= LAST_YEAR) return moment;
            } catch (DateTimeException e) {
                throw (ParseException) new ParseException("not a moment", 0).initCause(e);
            }
            throw new ParseException("not a moment", 0);
        }

        @Override
        public String print(Instant moment, Locale locale) {
            return moment.toString();
        }
    }

    /** Endpoints take a {@link Caller} as a parameter. */
    private static final class CallerArgument implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Caller.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return Callers.required();
        }
    }
}
