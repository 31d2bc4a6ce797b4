package io.artel.billing.ledger;

import io.artel.billing.AskedTime;
import io.artel.billing.Csv;
import io.artel.kernel.InvalidInput;
import io.artel.kernel.Money;
import io.artel.kernel.Role;
import io.artel.starter.web.Allow;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The books, for managers: the chart of accounts and what stands on them at any moment. */
@RestController
@RequestMapping("/api/billing")
@Allow(Role.MANAGER)
class BooksController {

    /**
     * @param word how the account is called, before the owner's id if it is owned
     * @param grows the side on which it grows
     * @param owned whether there is one for each client, worker, manager or order
     */
    record AccountView(AccountKind kind, String word, AccountKind.Nature nature, Side grows, boolean owned) {}

    record Chart(List<AccountView> items) {}

    /** @param balance on the side on which the kind grows; what is owed instead is negative */
    record KindTotal(AccountKind kind, Money debit, Money credit, Money balance) {}

    /** @param balanced whether all debits are all credits, as they must be */
    record TrialBalance(List<KindTotal> lines, Money debit, Money credit, boolean balanced, Instant at) {}

    record Balance(String account, Money balance, Instant at) {}

    private final Balances balances;
    private final Clock clock;

    BooksController(Balances balances, Clock clock) {
        this.balances = balances;
        this.clock = clock;
    }

    @GetMapping("/accounts")
    Chart chart() {
        return new Chart(Arrays.stream(AccountKind.values())
                .map(it -> new AccountView(it, it.word(), it.nature(), it.grows(), it.owned()))
                .toList());
    }

    /** @param at the books as they stood then; now, when it is left out */
    @GetMapping("/trial-balance")
    @Transactional(readOnly = true)
    public TrialBalance trialBalance(@RequestParam(required = false) @Nullable Instant at) {
        var then = at == null ? clock.instant() : AskedTime.moment("at", at);
        var sums = balances.byKind(Money.RUB, then);
        var lines = Arrays.stream(AccountKind.values())
                .map(kind -> line(kind, sums.getOrDefault(kind, Balances.Turnover.NONE)))
                .toList();
        var debit = lines.stream().map(KindTotal::debit).reduce(Money.zero(), Money::plus);
        var credit = lines.stream().map(KindTotal::credit).reduce(Money.zero(), Money::plus);
        return new TrialBalance(lines, debit, credit, debit.equals(credit), then);
    }

    private static KindTotal line(AccountKind kind, Balances.Turnover sums) {
        var debit = Money.ofMinor(sums.debit());
        var credit = Money.ofMinor(sums.credit());
        return new KindTotal(
                kind, debit, credit, kind.grows() == Side.DEBIT ? debit.minus(credit) : credit.minus(debit));
    }

    @GetMapping(path = "/trial-balance", produces = "text/csv")
    @Operation(hidden = true)
    @Transactional(readOnly = true)
    public void exportTrialBalance(@RequestParam(required = false) @Nullable Instant at, HttpServletResponse response)
            throws IOException {
        var trial = trialBalance(at);
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"trial-balance.csv\"");
        var csv = new Csv(response.getWriter(), "account", "debit", "credit", "balance", "currency", "at");
        for (var line : trial.lines()) {
            csv.row(
                    line.kind().word(),
                    line.debit(),
                    line.credit(),
                    line.balance(),
                    line.debit().currency(),
                    trial.at());
        }
    }

    /** @param at the balance as it was then; now, when it is left out */
    @GetMapping("/accounts/{code}/balance")
    Balance balance(@PathVariable @Size(max = 60) String code, @RequestParam(required = false) @Nullable Instant at) {
        var account = account("code", code);
        var then = at == null ? clock.instant() : AskedTime.moment("at", at);
        return new Balance(account.toString(), balances.of(account, Money.RUB, then), then);
    }

    static AccountCode account(String field, String code) {
        try {
            return AccountCode.parse(code);
        } catch (IllegalArgumentException e) {
            throw new InvalidInput(field, "malformed", "no such account in the chart");
        }
    }
}
