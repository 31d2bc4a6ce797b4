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
    "/api/billing/clients/{clientId}/credit-limit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["limit"];
        post?: never;
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
        get: operations["list_2"];
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
        get: operations["show"];
        put: operations["choose"];
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
        get: operations["list_1"];
        put?: never;
        post: operations["close"];
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
        get: operations["list"];
        put?: never;
        post: operations["set"];
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
        get: operations["show_1"];
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
            grows?: "DEBIT" | "CREDIT";
            /** @enum {string} */
            kind?: "CLIENT" | "PROVIDER" | "BANK" | "WORKER" | "MANAGER" | "POOL" | "DEVELOPERS" | "REVENUE" | "FINES" | "WORKER_COST" | "BONUS_COST" | "CREDITS";
            /** @enum {string} */
            nature?: "ASSET" | "EXPENSE" | "LIABILITY" | "INCOME";
            owned?: boolean;
            word?: string;
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
        BonusView: {
            amount: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            givenBy: string;
            /** Format: uuid */
            id: string;
            reason: string;
            /** Format: uuid */
            workerId: string;
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
            amount?: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
            cause?: string;
            /** Format: date-time */
            chargedAt?: string;
            /** Format: uuid */
            clientId?: string;
            /** Format: date-time */
            creditedAt?: string;
            /** Format: uuid */
            id?: string;
            /** Format: uuid */
            orderId?: string;
            outcome?: string;
            /** Format: date-time */
            paidAt?: string;
            /** Format: int32 */
            rateVersion?: number;
            /** Format: uuid */
            workerId?: string;
        };
        Chart: {
            items?: components["schemas"]["AccountView"][];
        };
        ChooseMethod: {
            card?: components["schemas"]["CardRequest"] | null;
            /** @enum {string} */
            time: "EACH_ORDER" | "WEEKLY";
        };
        Close: {
            month: string;
            note?: string;
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
        };
        EntryExplanation: {
            charge?: components["schemas"]["ChargeView"];
            entry?: components["schemas"]["EntryView"];
            rate?: components["schemas"]["RateView"];
            seal?: components["schemas"]["SealView"];
        };
        EntryView: {
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            cause: string;
            /** Format: date-time */
            effectiveAt?: string;
            /** Format: int64 */
            id: number;
            /** @enum {string} */
            kind: "CHARGE" | "CREDIT" | "PAYMENT" | "BONUS" | "PAYOUT" | "DEPOSIT" | "STAKE" | "POOL" | "STAKE_VOID";
            /** Format: uuid */
            madeBy?: string;
            /** Format: uuid */
            orderId?: string | null;
            postings: components["schemas"]["PostingView"][];
            reason?: string;
            reference?: string;
            /** Format: int64 */
            reversedBy?: number;
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
        KindTotal: {
            balance?: {
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
            /** @enum {string} */
            effect: "PLUS" | "MINUS";
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "CHARGE" | "CREDIT" | "PAYMENT" | "EARNING" | "FINE" | "BONUS" | "PAYOUT";
            /** Format: uuid */
            orderId?: string | null;
            reversal: boolean;
        };
        LineExplanation: {
            /** Format: date-time */
            at?: string;
            charge?: components["schemas"]["OwnCharge"];
            /** Format: uuid */
            id?: string;
            /** @enum {string} */
            kind?: "CHARGE" | "CREDIT" | "PAYMENT" | "BONUS" | "PAYOUT" | "DEPOSIT" | "STAKE" | "POOL" | "STAKE_VOID";
            /** Format: uuid */
            orderId?: string;
            postings?: components["schemas"]["OwnPosting"][];
            rate?: components["schemas"]["OwnRate"];
            reason?: string;
            reference?: string;
            reversal?: boolean;
            reversed?: boolean;
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
        Owed: {
            charges: components["schemas"]["PageOfUnpaidCharge"];
            held: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
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
            amount?: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
            cause?: string;
            /** Format: date-time */
            chargedAt?: string;
            /** Format: date-time */
            creditedAt?: string;
            /** Format: uuid */
            id?: string;
            outcome?: string;
            /** Format: date-time */
            paidAt?: string;
        };
        OwnPosting: {
            /** @enum {string} */
            account?: "CLIENT" | "PROVIDER" | "BANK" | "WORKER" | "MANAGER" | "POOL" | "DEVELOPERS" | "REVENUE" | "FINES" | "WORKER_COST" | "BONUS_COST" | "CREDITS";
            amount?: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
            /** @enum {string} */
            side?: "DEBIT" | "CREDIT";
        };
        OwnRate: {
            fine?: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
            sharePercent?: number;
            /** Format: date-time */
            startsAt?: string;
            /** Format: int32 */
            version?: number;
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
        PageOfEntryView: {
            items: components["schemas"]["EntryView"][];
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
        PageOfPeriodView: {
            items?: components["schemas"]["PeriodView"][];
            /** Format: int32 */
            page?: number;
            /** Format: int32 */
            size?: number;
            /** Format: int64 */
            total?: number;
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
        PeriodView: {
            /** Format: date-time */
            closedAt?: string;
            /** Format: uuid */
            closedBy?: string;
            month?: string;
            note?: string;
            /** Format: date-time */
            until?: string;
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
        Resent: {
            handled: boolean;
            reason?: string | null;
        };
        Reverse: {
            reason: string;
        };
        SealView: {
            hash?: string;
            /** Format: int64 */
            number?: number;
            /** Format: date-time */
            sealedAt?: string;
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
        TrialBalance: {
            /** Format: date-time */
            at?: string;
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
    limit: {
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
    journal: {
        parameters: {
            query?: {
                orderId?: string;
                account?: string;
                person?: string;
                reference?: string;
                kind?: "CHARGE" | "CREDIT" | "PAYMENT" | "BONUS" | "PAYOUT" | "DEPOSIT" | "STAKE" | "POOL" | "STAKE_VOID";
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
    list_2: {
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
                    "*/*": components["schemas"]["MethodView"];
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
    list_1: {
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
    list: {
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
    show_1: {
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
