export interface paths {
    "/api/billing/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["chart"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/accounts/{code}/balance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["balance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/bank-files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_3"];
        put?: never;
        post: operations["make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/bank-files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["show_8"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/bank-files/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["confirm_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/bank-files/{id}/xml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["xml"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/bonuses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_10"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/bonuses/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/charges/{id}/dispute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["disputeCharge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/clients/{clientId}/credit-limit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["limit"];
        put: operations["limit_1"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/disputes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_9"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/disputes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["show_7"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/disputes/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/earnings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["earnings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/entries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["entry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/entries/{id}/reversal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["reverse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/fines/{id}/dispute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["disputeFine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_8"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/invoices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["show_6"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/invoices/{id}/payment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["pay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/invoices/{id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["pdf_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/journal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["journal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/owed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["owed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/parked-messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_7"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/parked-messages/{id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["resend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/payment-method": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["show_1"];
        put: operations["choose_1"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/payout-details": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["show"];
        put: operations["choose"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/payouts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_6"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/payouts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["show_5"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/payouts/{id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/periods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_2"];
        put?: never;
        post: operations["close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/proofs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_5"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_1"];
        put?: never;
        post: operations["set"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/reconciliations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_4"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/reconciliations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["show_4"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list"];
        put?: never;
        post: operations["start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/runs/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/runs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["show_3"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/stake-account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["show_2"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/stake-account/deposits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["deposit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["statement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/statement/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["line"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/trial-balance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["trialBalance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/workers/{workerId}/bonuses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["give"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AccountView: {
            /** @enum {string} */
            grows: "DEBIT" | "CREDIT";
            /** @enum {string} */
            kind: "CLIENT" | "PROVIDER" | "BANK" | "WORKER" | "MANAGER" | "POOL" | "DEVELOPERS" | "REVENUE" | "FINES" | "WORKER_COST" | "BONUS_COST" | "CREDITS";
            /** @enum {string} */
            nature: "ASSET" | "EXPENSE" | "LIABILITY" | "INCOME";
            owned: boolean;
            word: string;
        };
        AllDetails: {
            coming?: components["schemas"]["DetailsView"] | null;
            current?: components["schemas"]["DetailsView"] | null;
        };
        Balance: {
            account: string;
            /** Format: date-time */
            at: string;
            balance: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
        };
        BankFileView: {
            /** Format: date-time */
            confirmedAt?: string | null;
            /** Format: uuid */
            confirmedBy?: string | null;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            madeAt: string;
            /** Format: uuid */
            madeBy: string;
            month: string;
            /** Format: int32 */
            payouts: number;
            total: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
        };
        BonusView: {
            amount: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
            /** Format: date-time */
            at: string;
            /** Format: date-time */
            confirmedAt?: string | null;
            /** Format: uuid */
            confirmedBy?: string | null;
            /** Format: int64 */
            entryId?: number | null;
            /** Format: uuid */
            givenBy: string;
            /** Format: uuid */
            id: string;
            reason: string;
            /** @enum {string} */
            state: "PROPOSED" | "GIVEN";
            /** Format: uuid */
            workerId: string;
        };
        BrokenView: {
            invariant: string;
            row: string;
        };
        CardRequest: {
            /** Format: int32 */
            expiryMonth: number;
            /** Format: int32 */
            expiryYear: number;
            number: string;
        };
        CardView: {
            brand: string;
            last4: string;
        };
        ChangeLimit: {
            limit: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
            reason: string;
        };
        ChargeView: {
            amount: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
            cause?: string | null;
            /** Format: date-time */
            chargedAt: string;
            /** Format: uuid */
            clientId: string;
            /** Format: date-time */
            creditedAt?: string | null;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            orderId: string;
            outcome: string;
            /** Format: date-time */
            paidAt?: string | null;
            /** Format: int32 */
            rateVersion: number;
            /** Format: uuid */
            workerId?: string | null;
        };
        Chart: {
            items: components["schemas"]["AccountView"][];
        };
        ChooseDetails: {
            account?: string | null;
            bic?: string | null;
            holder: string;
            iban?: string | null;
        };
        ChooseMethod: {
            card?: components["schemas"]["CardRequest"] | null;
            /** @enum {string} */
            time: "EACH_ORDER" | "WEEKLY";
        };
        Close: {
            month: string;
            note?: string | null;
        };
        ConfirmBankFile: {
            refused: components["schemas"]["RefusedPayout"][];
        };
        CreditView: {
            amount: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            chargeId: string;
            earlier: boolean;
            /** Format: uuid */
            orderId: string;
            reason: string;
        };
        Decide: {
            /** @enum {string} */
            decision: "UPHOLD" | "WAIVE" | "CREDIT";
            reason: string;
        };
        DepositView: {
            amount: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
            /** Format: date-time */
            at: string;
            cardLast4: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "PENDING" | "PAID" | "REFUSED";
        };
        DetailsView: {
            account: string;
            bic?: string | null;
            /** Format: date-time */
            chosenAt: string;
            /** Format: date-time */
            effectiveAt: string;
            holder: string;
        };
        DifferenceView: {
            /** @enum {string} */
            counterpart: "PROVIDER" | "TRANSFERS";
            /** @enum {string} */
            kind: "MISSING_HERE" | "MISSING_THERE" | "AMOUNT" | "STATE";
            operation: string;
            ours?: string | null;
            theirs?: string | null;
        };
        DisputeView: {
            amount: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
            /** Format: uuid */
            chargeId: string;
            /** Format: date-time */
            decidedAt?: string | null;
            /** Format: uuid */
            decidedBy?: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "FINE" | "CHARGE";
            /** Format: date-time */
            openedAt: string;
            /** Format: uuid */
            orderId: string;
            /** Format: uuid */
            personId: string;
            reason?: string | null;
            /** @enum {string} */
            state: "OPEN" | "UPHELD" | "WAIVED" | "CREDITED";
            text: string;
        };
        Earnings: {
            balance: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
            bonuses: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
            brought: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
            earned: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
            fined: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
            month: string;
            paid: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
            /** Format: date */
            paysOn: string;
        };
        EntryExplanation: {
            charge?: components["schemas"]["ChargeView"] | null;
            entry: components["schemas"]["EntryView"];
            rate?: components["schemas"]["RateView"] | null;
            seal?: components["schemas"]["SealView"] | null;
        };
        EntryView: {
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            cause: string;
            /** Format: date-time */
            effectiveAt: string;
            /** Format: int64 */
            id: number;
            /** @enum {string} */
            kind: "CHARGE" | "CREDIT" | "PAYMENT" | "REFUND" | "BONUS" | "PAYOUT" | "WAIVER" | "DEPOSIT" | "STAKE" | "POOL" | "STAKE_VOID";
            /** Format: uuid */
            madeBy?: string | null;
            /** Format: uuid */
            orderId?: string | null;
            postings: components["schemas"]["PostingView"][];
            reason?: string | null;
            reference?: string | null;
            /** Format: int64 */
            reversedBy?: number | null;
            /** Format: int64 */
            reverses?: number | null;
        };
        GiveBonus: {
            amount: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
            reason: string;
        };
        InvoiceDetails: {
            credits: components["schemas"]["CreditView"][];
            invoice: components["schemas"]["InvoiceView"];
            lines: components["schemas"]["InvoiceLineView"][];
            payments: components["schemas"]["PaymentView"][];
        };
        InvoiceLineView: {
            amount: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            chargeId: string;
            credited: boolean;
            /** Format: uuid */
            orderId: string;
            outcome: string;
        };
        InvoiceView: {
            charged: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
            /** Format: uuid */
            clientId: string;
            collecting: boolean;
            creditUsed: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
            credited: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            issuedAt: string;
            /** Format: int32 */
            lastReminder: number;
            lastTryRefused: boolean;
            /** Format: date */
            nextTryOn?: string | null;
            number: string;
            /** Format: int32 */
            reminders: number;
            /** Format: date-time */
            settledAt?: string | null;
            /** @enum {string} */
            state: "OPEN" | "PAID" | "CREDITED";
            total: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
            /** Format: date */
            week: string;
        };
        KindTotal: {
            balance: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
            credit: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
            debit: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
            /** @enum {string} */
            kind: "CLIENT" | "PROVIDER" | "BANK" | "WORKER" | "MANAGER" | "POOL" | "DEVELOPERS" | "REVENUE" | "FINES" | "WORKER_COST" | "BONUS_COST" | "CREDITS";
        };
        LimitChangeView: {
            /** Format: date-time */
            changedAt: string;
            /** Format: uuid */
            changedBy: string;
            limit: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
            reason: string;
        };
        LimitDetails: {
            changes: components["schemas"]["LimitChangeView"][];
            limit: components["schemas"]["LimitView"];
        };
        LimitView: {
            /** Format: uuid */
            clientId: string;
            limit: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
            used: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
        };
        Line: {
            /** @enum {string} */
            account: "CLIENT" | "PROVIDER" | "BANK" | "WORKER" | "MANAGER" | "POOL" | "DEVELOPERS" | "REVENUE" | "FINES" | "WORKER_COST" | "BONUS_COST" | "CREDITS";
            amount: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            chargeId?: string | null;
            /** Format: date-time */
            disputableUntil?: string | null;
            /** @enum {string|null} */
            dispute?: "OPEN" | "UPHELD" | "WAIVED" | "CREDITED" | null;
            /** @enum {string} */
            effect: "PLUS" | "MINUS";
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "CHARGE" | "CREDIT" | "PAYMENT" | "REFUND" | "EARNING" | "FINE" | "BONUS" | "PAYOUT";
            /** Format: uuid */
            orderId?: string | null;
            reason?: string | null;
            reference?: string | null;
            reversal: boolean;
        };
        LineExplanation: {
            /** Format: date-time */
            at: string;
            charge?: components["schemas"]["OwnCharge"] | null;
            /** Format: date-time */
            disputableUntil?: string | null;
            dispute?: components["schemas"]["OwnDispute"] | null;
            /** Format: uuid */
            id: string;
            invoice?: components["schemas"]["PaperView"] | null;
            /** @enum {string} */
            kind: "CHARGE" | "CREDIT" | "PAYMENT" | "REFUND" | "BONUS" | "PAYOUT" | "WAIVER" | "DEPOSIT" | "STAKE" | "POOL" | "STAKE_VOID";
            /** Format: uuid */
            orderId?: string | null;
            payout?: components["schemas"]["PaperView"] | null;
            postings: components["schemas"]["OwnPosting"][];
            rate?: components["schemas"]["OwnRate"] | null;
            reason?: string | null;
            reference?: string | null;
            reversal: boolean;
            reversed: boolean;
        };
        LineView: {
            amount: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            kind: "EARNING" | "FINE" | "BONUS" | "PAYOUT";
            /** Format: uuid */
            orderId?: string | null;
        };
        MakeBankFile: {
            month: string;
        };
        MakeDeposit: {
            amount: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
            card: components["schemas"]["CardRequest"];
        };
        MethodView: {
            card?: components["schemas"]["CardView"] | null;
            creditLimit: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
            /** @enum {string|null} */
            time?: "EACH_ORDER" | "WEEKLY" | null;
            used: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
        };
        OpenDispute: {
            text: string;
        };
        Owed: {
            charges: components["schemas"]["PageOfUnpaidCharge"];
            credits: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
            held: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
            refunding: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
            suspended: boolean;
            total: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
            unpaid: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
            /** Format: date */
            weekEndsOn: string;
        };
        OwnCharge: {
            amount: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
            cause?: string | null;
            /** Format: date-time */
            chargedAt: string;
            /** Format: date-time */
            creditedAt?: string | null;
            /** Format: uuid */
            id: string;
            outcome: string;
            /** Format: date-time */
            paidAt?: string | null;
        };
        OwnDispute: {
            /** Format: date-time */
            decidedAt?: string | null;
            /** Format: date-time */
            openedAt: string;
            reason?: string | null;
            /** @enum {string} */
            state: "OPEN" | "UPHELD" | "WAIVED" | "CREDITED";
            text: string;
        };
        OwnPosting: {
            /** @enum {string} */
            account: "CLIENT" | "PROVIDER" | "BANK" | "WORKER" | "MANAGER" | "POOL" | "DEVELOPERS" | "REVENUE" | "FINES" | "WORKER_COST" | "BONUS_COST" | "CREDITS";
            amount: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
            /** @enum {string} */
            side: "DEBIT" | "CREDIT";
        };
        OwnRate: {
            fine: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
            sharePercent: number;
            /** Format: date-time */
            startsAt: string;
            /** Format: int32 */
            version: number;
        };
        PageOfBankFileView: {
            items: components["schemas"]["BankFileView"][];
            /** Format: int32 */
            page: number;
            /** Format: int32 */
            size: number;
            /** Format: int64 */
            total: number;
        };
        PageOfBonusView: {
            items: components["schemas"]["BonusView"][];
            /** Format: int32 */
            page: number;
            /** Format: int32 */
            size: number;
            /** Format: int64 */
            total: number;
        };
        PageOfDepositView: {
            items: components["schemas"]["DepositView"][];
            /** Format: int32 */
            page: number;
            /** Format: int32 */
            size: number;
            /** Format: int64 */
            total: number;
        };
        PageOfDifferenceView: {
            items: components["schemas"]["DifferenceView"][];
            /** Format: int32 */
            page: number;
            /** Format: int32 */
            size: number;
            /** Format: int64 */
            total: number;
        };
        PageOfDisputeView: {
            items: components["schemas"]["DisputeView"][];
            /** Format: int32 */
            page: number;
            /** Format: int32 */
            size: number;
            /** Format: int64 */
            total: number;
        };
        PageOfEntryView: {
            items: components["schemas"]["EntryView"][];
            /** Format: int32 */
            page: number;
            /** Format: int32 */
            size: number;
            /** Format: int64 */
            total: number;
        };
        PageOfInvoiceView: {
            items: components["schemas"]["InvoiceView"][];
            /** Format: int32 */
            page: number;
            /** Format: int32 */
            size: number;
            /** Format: int64 */
            total: number;
        };
        PageOfLine: {
            items: components["schemas"]["Line"][];
            /** Format: int32 */
            page: number;
            /** Format: int32 */
            size: number;
            /** Format: int64 */
            total: number;
        };
        PageOfParkedMessageView: {
            items: components["schemas"]["ParkedMessageView"][];
            /** Format: int32 */
            page: number;
            /** Format: int32 */
            size: number;
            /** Format: int64 */
            total: number;
        };
        PageOfPayoutView: {
            items: components["schemas"]["PayoutView"][];
            /** Format: int32 */
            page: number;
            /** Format: int32 */
            size: number;
            /** Format: int64 */
            total: number;
        };
        PageOfPeriodView: {
            items: components["schemas"]["PeriodView"][];
            /** Format: int32 */
            page: number;
            /** Format: int32 */
            size: number;
            /** Format: int64 */
            total: number;
        };
        PageOfProofView: {
            items: components["schemas"]["ProofView"][];
            /** Format: int32 */
            page: number;
            /** Format: int32 */
            size: number;
            /** Format: int64 */
            total: number;
        };
        PageOfReconciliationView: {
            items: components["schemas"]["ReconciliationView"][];
            /** Format: int32 */
            page: number;
            /** Format: int32 */
            size: number;
            /** Format: int64 */
            total: number;
        };
        PageOfRunView: {
            items: components["schemas"]["RunView"][];
            /** Format: int32 */
            page: number;
            /** Format: int32 */
            size: number;
            /** Format: int64 */
            total: number;
        };
        PageOfUnpaidCharge: {
            items: components["schemas"]["UnpaidCharge"][];
            /** Format: int32 */
            page: number;
            /** Format: int32 */
            size: number;
            /** Format: int64 */
            total: number;
        };
        PaperView: {
            /** Format: uuid */
            id: string;
            number: string;
        };
        ParkedMessageView: {
            /** Format: uuid */
            id: string;
            key?: string | null;
            /** Format: date-time */
            parkedAt: string;
            payload: string;
            reason: string;
            /** Format: date-time */
            resentAt?: string | null;
            topic: string;
            type: string;
        };
        PaymentView: {
            amount: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
            /** Format: date-time */
            answeredAt?: string | null;
            /** Format: date-time */
            askedAt: string;
            byHand: boolean;
            paid?: boolean | null;
        };
        PayoutView: {
            account?: string | null;
            bonuses: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
            carried: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
            earned: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
            fined: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            madeAt: string;
            month: string;
            number: string;
            opening: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
            paid: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
            refusal?: string | null;
            returned: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
            /** Format: date-time */
            settledAt?: string | null;
            /** @enum {string} */
            state: "CARRIED" | "REQUESTED" | "EXPORTED" | "ACCEPTED" | "PAID" | "REFUSED";
            /** @enum {string|null} */
            way?: "TRANSFER" | "BANK_FILE" | null;
            /** Format: uuid */
            workerId: string;
        };
        PayoutWithLines: {
            lines: components["schemas"]["LineView"][];
            payout: components["schemas"]["PayoutView"];
        };
        PeriodView: {
            /** Format: date-time */
            closedAt: string;
            /** Format: uuid */
            closedBy: string;
            month: string;
            note?: string | null;
            /** Format: date-time */
            until: string;
        };
        PostingView: {
            account: string;
            amount: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
            /** @enum {string} */
            side: "DEBIT" | "CREDIT";
        };
        ProofView: {
            broken: components["schemas"]["BrokenView"][];
            /** Format: date */
            day: string;
            /** Format: int64 */
            entries: number;
            /** Format: date-time */
            finishedAt: string;
            head: string;
        };
        RateView: {
            /** Format: uuid */
            decidedBy?: string | null;
            fine: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
            sharePercent: number;
            /** Format: date-time */
            startsAt: string;
            /** Format: int32 */
            version: number;
        };
        RatesView: {
            items: components["schemas"]["RateView"][];
        };
        ReconciliationDetails: {
            differences: components["schemas"]["PageOfDifferenceView"];
            reconciliation: components["schemas"]["ReconciliationView"];
        };
        ReconciliationView: {
            /** Format: int32 */
            compared: number;
            /** Format: date */
            day: string;
            /** Format: int32 */
            differences: number;
            /** Format: date-time */
            finishedAt: string;
            /** Format: uuid */
            id: string;
        };
        RefusedPayout: {
            /** Format: uuid */
            payoutId: string;
            reason: string;
        };
        Resent: {
            handled: boolean;
            reason?: string | null;
        };
        Reverse: {
            reason: string;
        };
        RunPreview: {
            amount: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
            /** @enum {string} */
            kind: "INVOICING" | "DUNNING" | "PAYOUTS";
            period: string;
            results: {
                [key: string]: number;
            };
            /** Format: int64 */
            units: number;
        };
        RunView: {
            /** Format: int64 */
            done: number;
            /** Format: date-time */
            finishedAt?: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "INVOICING" | "DUNNING" | "PAYOUTS";
            period: string;
            results: {
                [key: string]: number;
            };
            /** Format: date-time */
            startedAt: string;
            /** Format: uuid */
            startedBy?: string | null;
            /** @enum {string} */
            state: "RUNNING" | "DONE";
            /** Format: int64 */
            units: number;
        };
        SealView: {
            hash: string;
            /** Format: int64 */
            number: number;
            /** Format: date-time */
            sealedAt: string;
        };
        SetRate: {
            fine: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
            sharePercent: number;
            /** Format: date-time */
            startsAt: string;
        };
        StakeAccountView: {
            balance: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
            deposits: components["schemas"]["PageOfDepositView"];
        };
        StartRun: {
            /** @enum {string} */
            kind: "INVOICING" | "DUNNING" | "PAYOUTS";
            period: string;
        };
        TrialBalance: {
            /** Format: date-time */
            at: string;
            balanced: boolean;
            credit: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
            debit: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
            lines: components["schemas"]["KindTotal"][];
        };
        UnpaidCharge: {
            amount: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            chargeId: string;
            collecting: boolean;
            /** Format: uuid */
            orderId: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    chart: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["Chart"];
                };
            };
        };
    };
    balance: {
        parameters: {
            query?: {
                at?: string;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["Balance"];
                };
            };
        };
    };
    list_3: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PageOfBankFileView"];
                };
            };
        };
    };
    make: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MakeBankFile"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["BankFileView"];
                };
            };
        };
    };
    show_8: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["BankFileView"];
                };
            };
        };
    };
    confirm_1: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmBankFile"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["BankFileView"];
                };
            };
        };
    };
    xml: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/xml": string;
                };
            };
        };
    };
    list_10: {
        parameters: {
            query?: {
                workerId?: string;
                state?: "PROPOSED" | "GIVEN";
                page?: number;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PageOfBonusView"];
                };
            };
        };
    };
    confirm: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["BonusView"];
                };
            };
        };
    };
    disputeCharge: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenDispute"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["DisputeView"];
                };
            };
        };
    };
    limit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["LimitDetails"];
                };
            };
        };
    };
    limit_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeLimit"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["LimitView"];
                };
            };
        };
    };
    list_9: {
        parameters: {
            query?: {
                state?: "OPEN" | "UPHELD" | "WAIVED" | "CREDITED";
                kind?: "FINE" | "CHARGE";
                orderId?: string;
                page?: number;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PageOfDisputeView"];
                };
            };
        };
    };
    show_7: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["DisputeView"];
                };
            };
        };
    };
    decide: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Decide"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["DisputeView"];
                };
            };
        };
    };
    earnings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["Earnings"];
                };
            };
        };
    };
    entry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["EntryExplanation"];
                };
            };
        };
    };
    reverse: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reverse"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["EntryView"];
                };
            };
        };
    };
    disputeFine: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenDispute"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["DisputeView"];
                };
            };
        };
    };
    list_8: {
        parameters: {
            query?: {
                clientId?: string;
                state?: "OPEN" | "PAID" | "CREDITED";
                page?: number;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PageOfInvoiceView"];
                };
            };
        };
    };
    show_6: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["InvoiceDetails"];
                };
            };
        };
    };
    pay: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["InvoiceView"];
                };
            };
        };
    };
    pdf_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    journal: {
        parameters: {
            query?: {
                orderId?: string;
                account?: string;
                person?: string;
                reference?: string;
                kind?: "CHARGE" | "CREDIT" | "PAYMENT" | "REFUND" | "BONUS" | "PAYOUT" | "WAIVER" | "DEPOSIT" | "STAKE" | "POOL" | "STAKE_VOID";
                from?: string;
                to?: string;
                sort?: string;
                page?: number;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PageOfEntryView"];
                };
            };
        };
    };
    owed: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["Owed"];
                };
            };
        };
    };
    list_7: {
        parameters: {
            query?: {
                resent?: boolean;
                /** @description Zero-based page index (0..N) */
                page?: number;
                /** @description The size of the page to be returned */
                size?: number;
                /** @description Sorting criteria in the format: property,(asc|desc). Default sort order is ascending. Multiple sort criteria are supported. */
                sort?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PageOfParkedMessageView"];
                };
            };
        };
    };
    resend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["Resent"];
                };
            };
        };
    };
    show_1: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["MethodView"];
                };
            };
        };
    };
    choose_1: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChooseMethod"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["MethodView"];
                };
            };
        };
    };
    show: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["AllDetails"];
                };
            };
        };
    };
    choose: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChooseDetails"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["AllDetails"];
                };
            };
        };
    };
    list_6: {
        parameters: {
            query?: {
                workerId?: string;
                month?: string;
                state?: "CARRIED" | "REQUESTED" | "EXPORTED" | "ACCEPTED" | "PAID" | "REFUSED";
                bankFileId?: string;
                page?: number;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PageOfPayoutView"];
                };
            };
        };
    };
    show_5: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PayoutWithLines"];
                };
            };
        };
    };
    pdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    list_2: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PageOfPeriodView"];
                };
            };
        };
    };
    close: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Close"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PeriodView"];
                };
            };
        };
    };
    list_5: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PageOfProofView"];
                };
            };
        };
    };
    list_1: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["RatesView"];
                };
            };
        };
    };
    set: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetRate"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["RateView"];
                };
            };
        };
    };
    list_4: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PageOfReconciliationView"];
                };
            };
        };
    };
    show_4: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["ReconciliationDetails"];
                };
            };
        };
    };
    list: {
        parameters: {
            query?: {
                kind?: "INVOICING" | "DUNNING" | "PAYOUTS";
                page?: number;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PageOfRunView"];
                };
            };
        };
    };
    start: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartRun"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["RunView"];
                };
            };
        };
    };
    preview: {
        parameters: {
            query: {
                kind: "INVOICING" | "DUNNING" | "PAYOUTS";
                period: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["RunPreview"];
                };
            };
        };
    };
    show_3: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["RunView"];
                };
            };
        };
    };
    show_2: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["StakeAccountView"];
                };
            };
        };
    };
    deposit: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MakeDeposit"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["DepositView"];
                };
            };
        };
    };
    statement: {
        parameters: {
            query?: {
                account?: "CLIENT" | "WORKER";
                from?: string;
                to?: string;
                page?: number;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PageOfLine"];
                };
            };
        };
    };
    line: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["LineExplanation"];
                };
            };
        };
    };
    trialBalance: {
        parameters: {
            query?: {
                at?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["TrialBalance"];
                };
            };
        };
    };
    give: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                workerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiveBonus"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["BonusView"];
                };
            };
        };
    };
}
