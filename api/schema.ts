// Generated from openapi.json by `npm run generate`. Do not edit.

export interface paths {
    "/admin/media": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a picture
         * @description JPEG, PNG, WebP or AVIF up to 15 MB. The same file twice answers the same picture.
         */
        post: operations["addMedia"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/stock/{variantId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set the stock level of a variant */
        put: operations["setStock"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in with email and password */
        post: operations["signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End the session of a refresh token */
        post: operations["signOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Spend a refresh token for a new pair */
        post: operations["refreshSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The person who is signed in */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/setup/owner": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make the owner of a new shop with the one-time link */
        post: operations["setUpOwner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Name, languages, currencies and countries of the shop */
        get: operations["getShop"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process lives */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/media/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A picture
         * @description As AVIF where that is ready and `Accept` names it, else as WebP; without `w` the original.
         */
        get: operations["getMedia"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Answers pong */
        get: operations["ping"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Database, migrations and queue can be used */
        get: operations["getReadiness"];
        put?: never;
        post?: never;
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
        Problem: {
            type: string;
            title: string;
            status: number;
            detail: string;
            /** @description Stable; clients translate it. One of: `auth.email_taken`, `auth.forbidden`, `auth.link_spent`, `auth.required`, `auth.session_over`, `auth.wrong_sign_in`, `cart.closed`, `cart.country_not_served`, `cart.full`, `cart.item_not_found`, `cart.not_for_sale`, `cart.not_found`, `cart.out_of_stock`, `cart.shipping_option_not_found`, `catalog.bad_options`, `catalog.bad_prices`, `catalog.category_circle`, `catalog.category_has_children`, `catalog.sku_taken`, `catalog.slug_taken`, `catalog.unknown_category`, `catalog.unknown_image`, `checkout.address_missing`, `checkout.empty_bag`, `checkout.not_for_sale`, `checkout.shipping_missing`, `idempotency.key_reused`, `media.no_file`, `media.not_a_picture`, `media.too_heavy`, `media.too_many_pixels`, `not_found`, `order.already_paid`, `order.illegal_transition`, `order.nothing_to_ship`, `order.ships_too_much`, `payment.declined`, `payment.method_not_offered`, `payment.provider_unreachable`, `rate.limited`, `request.invalid`, `server.busy`, `server.error`, `stock.promised`, `test_gateway.not_refundable`, `test_gateway.reference_reused`, `test_gateway.session_closed`, `test_gateway.wrong_key`, `webhook.bad_signature`, `webhook.unreadable`. */
            code: string;
            requestId: string;
            errors?: {
                path: string;
                message: string;
            }[];
        };
    };
    responses: {
        /** @description A wrong shape: `errors` names each field */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Who are you? */
        NotSignedIn: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Your role does not allow this */
        NotAllowed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Unknown, hidden, or somebody else's */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Refused by the present state */
        NotPossible: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The same Idempotency-Key with another body */
        KeyReused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Wait as long as `Retry-After` says */
        TooManyTries: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Something went wrong on our side: give us the `requestId` */
        OurFault: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    addMedia: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        id: string;
                        /** @description Add ?w= with one of 200, 400, 600, 800, 1200, 1600 */
                        url: string;
                        width: number;
                        height: number;
                    };
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
        };
    };
    setStock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                variantId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    onHand?: number;
                    tracked?: boolean;
                    backorder?: boolean;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        variantId: string;
                        /** @description false: not counted, always for sale */
                        tracked: boolean;
                        /** @description Sold on order when the shelf is empty */
                        backorder: boolean;
                        onHand: number;
                        /** @description Promised to orders that are not settled yet */
                        reserved: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    email: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accessToken: string;
                        refreshToken: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        expiresAt: string;
                        user: {
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            id: string;
                            email: string;
                            name: string;
                            /**
                             * @example owner
                             * @example shopper
                             */
                            role: string;
                            /** @description `*` is every permission */
                            permissions: string[];
                        };
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            409: components["responses"]["NotPossible"];
            429: components["responses"]["TooManyTries"];
            500: components["responses"]["OurFault"];
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    refreshToken: string;
                };
            };
        };
        responses: {
            /** @description Done; no body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            409: components["responses"]["NotPossible"];
            429: components["responses"]["TooManyTries"];
            500: components["responses"]["OurFault"];
        };
    };
    refreshSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    refreshToken: string;
                };
            };
        };
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accessToken: string;
                        refreshToken: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        expiresAt: string;
                        user: {
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            id: string;
                            email: string;
                            name: string;
                            /**
                             * @example owner
                             * @example shopper
                             */
                            role: string;
                            /** @description `*` is every permission */
                            permissions: string[];
                        };
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            409: components["responses"]["NotPossible"];
            429: components["responses"]["TooManyTries"];
            500: components["responses"]["OurFault"];
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        id: string;
                        email: string;
                        name: string;
                        /**
                         * @example owner
                         * @example shopper
                         */
                        role: string;
                        /** @description `*` is every permission */
                        permissions: string[];
                    };
                };
            };
            401: components["responses"]["NotSignedIn"];
            500: components["responses"]["OurFault"];
        };
    };
    setUpOwner: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                    /** Format: email */
                    email: string;
                    name: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accessToken: string;
                        refreshToken: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        expiresAt: string;
                        user: {
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            id: string;
                            email: string;
                            name: string;
                            /**
                             * @example owner
                             * @example shopper
                             */
                            role: string;
                            /** @description `*` is every permission */
                            permissions: string[];
                        };
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            409: components["responses"]["NotPossible"];
            429: components["responses"]["TooManyTries"];
            500: components["responses"]["OurFault"];
        };
    };
    getShop: {
        parameters: {
            query?: {
                locale?: "en" | "ar-XB";
                currency?: "EUR" | "USD";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        name: string;
                        tagline: string;
                        hero: {
                            url: string;
                            alt: string;
                            width: number;
                            height: number;
                        } | null;
                        /** @enum {string} */
                        mode: "demo" | "live";
                        currency: string;
                        currencies: string[];
                        locale: string;
                        locales: string[];
                        /** @description Where the shop delivers, ISO 3166-1 alpha-2 */
                        countries: string[];
                        pricesIncludeTax: boolean;
                        taxRateBps: number;
                        /** @description Only while the shop is a demo */
                        demoSignIns: {
                            email: string;
                            password: string;
                            role: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            500: components["responses"]["OurFault"];
        };
    };
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ok: boolean;
                    };
                };
            };
            500: components["responses"]["OurFault"];
        };
    };
    getMedia: {
        parameters: {
            query?: {
                w?: 200 | 400 | 600 | 800 | 1200 | 1600;
            };
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["OurFault"];
        };
    };
    ping: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            500: components["responses"]["OurFault"];
        };
    };
    getReadiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ok: boolean;
                        checks: {
                            [key: string]: string;
                        };
                    };
                };
            };
            500: components["responses"]["OurFault"];
            /** @description Done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ok: boolean;
                        checks: {
                            [key: string]: string;
                        };
                    };
                };
            };
        };
    };
}
