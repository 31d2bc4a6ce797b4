package io.artel.accounts;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

@SpringBootApplication
@EnableConfigurationProperties(AccountsSettings.class)
class AccountsApplication {

    /** With {@code --artel.grant-administrator=<e-mail>} it does that one thing and ends. */
    public static void main(String[] args) {
        var context = SpringApplication.run(AccountsApplication.class, args);
        if (context.getEnvironment().containsProperty("artel.grant-administrator")) {
            System.exit(SpringApplication.exit(context));
        }
    }
}
