// Generated from PayPal’s descriptions by `node api/paypal.ts FOLDER`. Do not edit.

export interface paths {
    "/v2/checkout/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["orders.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/checkout/orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["orders.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/checkout/orders/{id}/authorize": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["orders.authorize"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/checkout/orders/{id}/capture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["orders.capture"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/payments/authorizations/{authorization_id}/capture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["authorizations.capture"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/payments/authorizations/{authorization_id}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["authorizations.void"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/payments/captures/{capture_id}/refund": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["captures.refund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/notifications/webhooks-events/{event_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["webhooks-events.get"];
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
        order_order: components["schemas"]["order_activity_timestamps"] & {
            readonly id?: string;
            payment_source?: components["schemas"]["order_payment_source_response"];
            intent?: components["schemas"]["order_checkout_payment_intent"];
            processing_instruction?: components["schemas"]["order_processing_instruction"];
            purchase_units?: components["schemas"]["order_purchase_unit"][];
            readonly status?: components["schemas"]["order_order_status"];
            readonly links?: components["schemas"]["order_link_description"][];
        };
        order_order_request: {
            intent: components["schemas"]["order_checkout_payment_intent"];
            purchase_units: components["schemas"]["order_purchase_unit_request"][];
            payment_source?: components["schemas"]["order_payment_source"];
        };
        order_order_authorize_response: components["schemas"]["order_activity_timestamps"] & {
            readonly id?: string;
            payment_source?: components["schemas"]["order_payment_source_response"];
            intent?: components["schemas"]["order_checkout_payment_intent"];
            processing_instruction?: components["schemas"]["order_processing_instruction"];
            purchase_units?: components["schemas"]["order_purchase_unit"][];
            readonly status?: components["schemas"]["order_order_status"];
            readonly links?: components["schemas"]["order_link_description"][];
        };
        order_order_authorize_request: {
            payment_source?: components["schemas"]["order_payment_source"];
        };
        order_order_capture_request: {
            payment_source?: components["schemas"]["order_payment_source"];
        };
        payment_capture_request: components["schemas"]["payment_supplementary_purchase_data"] & {
            amount?: components["schemas"]["payment_money"];
            invoice_id?: string;
            /** @default false */
            final_capture?: boolean;
            payment_instruction?: components["schemas"]["payment_payment_instruction"];
            note_to_payer?: string;
            soft_descriptor?: string;
        };
        "payment_capture-2": components["schemas"]["payment_capture"] & {
            readonly supplementary_data?: components["schemas"]["payment_supplementary_data"];
            readonly payee?: components["schemas"]["payment_payee_base"];
        };
        "payment_authorization-2": components["schemas"]["payment_authorization"] & {
            readonly supplementary_data?: components["schemas"]["payment_supplementary_data"];
            readonly payee?: components["schemas"]["payment_payee_base"];
        };
        payment_refund_request: {
            amount?: components["schemas"]["payment_money"];
            custom_id?: string;
            invoice_id?: string;
            note_to_payer?: string;
            payment_instruction?: components["schemas"]["payment_payment_instruction-2"];
        };
        payment_refund: components["schemas"]["payment_refund_status"] & {
            readonly id?: string;
            readonly amount?: components["schemas"]["payment_money"];
            readonly invoice_id?: string;
            custom_id?: string;
            acquirer_reference_number?: string;
            readonly note_to_payer?: string;
            readonly seller_payable_breakdown?: {
                readonly gross_amount?: components["schemas"]["payment_money"];
                readonly paypal_fee?: components["schemas"]["payment_money"];
                readonly paypal_fee_in_receivable_currency?: components["schemas"]["payment_money"];
                readonly net_amount?: components["schemas"]["payment_money"];
                readonly net_amount_in_receivable_currency?: components["schemas"]["payment_money"];
                platform_fees?: components["schemas"]["payment_platform_fee"][];
                readonly net_amount_breakdown?: components["schemas"]["payment_net_amount_breakdown_item"][];
                total_refunded_amount?: components["schemas"]["payment_money"];
            };
            readonly links?: components["schemas"]["payment_link_description"][];
        } & components["schemas"]["payment_activity_timestamps"];
        webhook_event: {
            readonly id?: string;
            /** Format: date-time */
            readonly create_time?: string;
            readonly resource_type?: string;
            event_version?: components["schemas"]["webhook_event_version"];
            readonly event_type?: string;
            readonly summary?: string;
            resource_version?: components["schemas"]["webhook_resource_version"];
            readonly resource?: {
                [key: string]: unknown;
            };
            readonly links?: components["schemas"]["webhook_link_description"][];
        };
        /** @deprecated */
        webhook_event_version: string;
        webhook_resource_version: string;
        webhook_link_description: {
            href: string;
            rel: string;
            /** @enum {string} */
            method?: "GET" | "POST" | "PUT" | "DELETE" | "HEAD" | "CONNECT" | "OPTIONS" | "PATCH";
        };
        payment_refund_status: {
            /** @enum {string} */
            readonly status?: "CANCELLED" | "FAILED" | "PENDING" | "COMPLETED";
            readonly status_details?: components["schemas"]["payment_refund_status_details"];
        };
        payment_money: {
            currency_code: components["schemas"]["payment_currency_code"];
            value: string;
        };
        payment_platform_fee: {
            amount: components["schemas"]["payment_money"];
            payee?: components["schemas"]["payment_payee_base"];
        };
        payment_net_amount_breakdown_item: {
            readonly payable_amount?: components["schemas"]["payment_money"];
            readonly converted_amount?: components["schemas"]["payment_money"];
            readonly exchange_rate?: components["schemas"]["payment_exchange_rate"];
        };
        payment_link_description: {
            href: string;
            rel: string;
            /** @enum {string} */
            method?: "GET" | "POST" | "PUT" | "DELETE" | "HEAD" | "CONNECT" | "OPTIONS" | "PATCH";
        };
        payment_activity_timestamps: {
            readonly create_time?: components["schemas"]["payment_date_time"];
            readonly update_time?: components["schemas"]["payment_date_time"];
        };
        /** Format: ppaas_date_time_v3 */
        payment_date_time: string;
        payment_exchange_rate: {
            source_currency?: components["schemas"]["payment_currency_code"];
            target_currency?: components["schemas"]["payment_currency_code"];
            value?: string;
        };
        /** Format: ppaas_common_currency_code_v2 */
        payment_currency_code: string;
        payment_payee_base: {
            email_address?: components["schemas"]["payment_email"];
            merchant_id?: components["schemas"]["payment_account_id"];
        };
        /** Format: merchant_common_email_address_v2 */
        payment_email: string;
        /** Format: ppaas_payer_id_v3 */
        payment_account_id: string;
        payment_refund_status_details: {
            /** @enum {string} */
            reason?: "ECHECK";
        };
        "payment_payment_instruction-2": {
            platform_fees?: components["schemas"]["payment_platform_fee"][];
        };
        payment_authorization: components["schemas"]["payment_authorization_status"] & {
            readonly id?: string;
            readonly amount?: components["schemas"]["payment_money"];
            readonly invoice_id?: string;
            custom_id?: string;
            network_transaction_reference?: components["schemas"]["payment_network_transaction_reference"];
            readonly seller_protection?: components["schemas"]["payment_seller_protection"];
            readonly expiration_time?: components["schemas"]["payment_date_time"];
            readonly links?: components["schemas"]["payment_link_description"][];
        } & components["schemas"]["payment_activity_timestamps"];
        payment_supplementary_data: {
            readonly related_ids?: components["schemas"]["payment_related_ids"];
        };
        payment_related_ids: {
            order_id?: string;
            authorization_id?: string;
            capture_id?: string;
        };
        payment_authorization_status: {
            /** @enum {string} */
            readonly status?: "CREATED" | "CAPTURED" | "DENIED" | "PARTIALLY_CAPTURED" | "VOIDED" | "PENDING";
            readonly status_details?: components["schemas"]["payment_authorization_status_details"];
        };
        payment_network_transaction_reference: {
            id: string;
            date?: string;
            network?: components["schemas"]["payment_card_brand"];
            acquirer_reference_number?: string;
        };
        payment_seller_protection: {
            /** @enum {string} */
            readonly status?: "ELIGIBLE" | "PARTIALLY_ELIGIBLE" | "NOT_ELIGIBLE";
            readonly dispute_categories?: ("ITEM_NOT_RECEIVED" | "UNAUTHORIZED_TRANSACTION")[];
        };
        /** @enum {string} */
        payment_card_brand: "VISA" | "MASTERCARD" | "DISCOVER" | "AMEX" | "SOLO" | "JCB" | "STAR" | "DELTA" | "SWITCH" | "MAESTRO" | "CB_NATIONALE" | "CONFIGOGA" | "CONFIDIS" | "ELECTRON" | "CETELEM" | "CHINA_UNION_PAY";
        payment_authorization_status_details: {
            /** @enum {string} */
            reason?: "PENDING_REVIEW";
        };
        payment_capture: components["schemas"]["payment_capture_status"] & {
            readonly id?: string;
            readonly amount?: components["schemas"]["payment_money"];
            readonly invoice_id?: string;
            custom_id?: string;
            network_transaction_reference?: components["schemas"]["payment_network_transaction_reference"];
            readonly seller_protection?: components["schemas"]["payment_seller_protection"];
            /** @default false */
            readonly final_capture?: boolean;
            readonly seller_receivable_breakdown?: components["schemas"]["payment_seller_receivable_breakdown"];
            disbursement_mode?: components["schemas"]["payment_disbursement_mode"];
            readonly links?: components["schemas"]["payment_link_description"][];
            processor_response?: components["schemas"]["payment_processor_response"];
        } & components["schemas"]["payment_activity_timestamps"];
        payment_capture_status: {
            /** @enum {string} */
            readonly status?: "COMPLETED" | "DECLINED" | "PARTIALLY_REFUNDED" | "PENDING" | "REFUNDED" | "FAILED";
            readonly status_details?: components["schemas"]["payment_capture_status_details"];
        };
        payment_seller_receivable_breakdown: {
            gross_amount: components["schemas"]["payment_money"];
            paypal_fee?: components["schemas"]["payment_money"];
            paypal_fee_in_receivable_currency?: components["schemas"]["payment_money"];
            net_amount?: components["schemas"]["payment_money"];
            receivable_amount?: components["schemas"]["payment_money"];
            exchange_rate?: components["schemas"]["payment_exchange_rate"];
            platform_fees?: components["schemas"]["payment_platform_fee"][];
        };
        /**
         * @default INSTANT
         * @enum {string}
         */
        payment_disbursement_mode: "INSTANT" | "DELAYED";
        payment_processor_response: {
            /** @enum {string} */
            readonly avs_code?: "A" | "B" | "C" | "D" | "E" | "F" | "G" | "I" | "M" | "N" | "P" | "R" | "S" | "U" | "W" | "X" | "Y" | "Z" | "Null" | "0" | "1" | "2" | "3" | "4";
            readonly cvv_code?: string;
            /** @enum {string} */
            readonly response_code?: "0000" | "00N7" | "0100" | "0390" | "0500" | "0580" | "0800" | "0880" | "0890" | "0960" | "0R00" | "1000" | "10BR" | "1300" | "1310" | "1312" | "1317" | "1320" | "1330" | "1335" | "1340" | "1350" | "1352" | "1360" | "1370" | "1380" | "1382" | "1384" | "1390" | "1393" | "5100" | "5110" | "5120" | "5130" | "5135" | "5140" | "5150" | "5160" | "5170" | "5180" | "5190" | "5200" | "5210" | "5400" | "5500" | "5650" | "5700" | "5710" | "5800" | "5900" | "5910" | "5920" | "5930" | "5950" | "6300" | "7600" | "7700" | "7710" | "7800" | "7900" | "8000" | "8010" | "8020" | "8030" | "8100" | "8110" | "8220" | "9100" | "9500" | "9510" | "9520" | "9530" | "9540" | "9600" | "PCNR" | "PCVV" | "PP06" | "PPRN" | "PPAD" | "PPAB" | "PPAE" | "PPAG" | "PPAI" | "PPAR" | "PPAU" | "PPAV" | "PPAX" | "PPBG" | "PPC2" | "PPCE" | "PPCO" | "PPCR" | "PPCT" | "PPCU" | "PPD3" | "PPDC" | "PPDI" | "PPDV" | "PPDT" | "PPEF" | "PPEL" | "PPER" | "PPEX" | "PPFE" | "PPFI" | "PPFR" | "PPFV" | "PPGR" | "PPH1" | "PPIF" | "PPII" | "PPIM" | "PPIT" | "PPLR" | "PPLS" | "PPMB" | "PPMC" | "PPMD" | "PPNC" | "PPNL" | "PPNM" | "PPNT" | "PPPH" | "PPPI" | "PPPM" | "PPQC" | "PPRE" | "PPRF" | "PPRR" | "PPS0" | "PPS1" | "PPS2" | "PPS3" | "PPS4" | "PPS5" | "PPS6" | "PPSC" | "PPSD" | "PPSE" | "PPTE" | "PPTF" | "PPTI" | "PPTR" | "PPTT" | "PPTV" | "PPUA" | "PPUC" | "PPUE" | "PPUI" | "PPUP" | "PPUR" | "PPVC" | "PPVE" | "PPVT";
            /** @enum {string} */
            readonly payment_advice_code?: "01" | "02" | "03" | "21";
        };
        payment_capture_status_details: {
            /** @enum {string} */
            reason?: "BUYER_COMPLAINT" | "CHARGEBACK" | "ECHECK" | "INTERNATIONAL_WITHDRAWAL" | "OTHER" | "PENDING_REVIEW" | "RECEIVING_PREFERENCE_MANDATES_MANUAL_ACTION" | "REFUNDED" | "TRANSACTION_APPROVED_AWAITING_FUNDING" | "UNILATERAL" | "VERIFICATION_REQUIRED";
        };
        payment_supplementary_purchase_data: {
            invoice_id?: string;
            note_to_payer?: string;
        };
        payment_payment_instruction: {
            platform_fees?: components["schemas"]["payment_platform_fee"][];
            disbursement_mode?: components["schemas"]["payment_disbursement_mode"];
            payee_pricing_tier_id?: string;
            payee_receivable_fx_rate_id?: string;
        };
        order_payment_source: {
            paypal?: components["schemas"]["order_paypal_wallet"];
        };
        order_paypal_wallet: {
            vault_id?: components["schemas"]["order_vault_id"];
            email_address?: components["schemas"]["order_email"];
            name?: components["schemas"]["order_name-2"];
            phone?: components["schemas"]["order_phone_with_type"];
            birth_date?: components["schemas"]["order_date_no_time"];
            tax_info?: components["schemas"]["order_tax_info"];
            address?: components["schemas"]["order_address_portable-2"];
            attributes?: components["schemas"]["order_paypal_wallet_attributes"];
            experience_context?: components["schemas"]["order_paypal_wallet_experience_context"];
            billing_agreement_id?: components["schemas"]["order_billing_agreement_id"];
        };
        order_vault_id: string;
        /** Format: merchant_common_email_address_v2 */
        order_email: string;
        "order_name-2": {
            prefix?: string;
            given_name?: string;
            surname?: string;
            middle_name?: string;
            suffix?: string;
            full_name?: string;
        };
        order_phone_with_type: {
            phone_type?: components["schemas"]["order_phone_type"];
            phone_number: components["schemas"]["order_phone"];
        };
        /** Format: ppaas_date_notime_v2 */
        order_date_no_time: string;
        order_tax_info: {
            tax_id: string;
            /** @enum {string} */
            tax_id_type: "BR_CPF" | "BR_CNPJ";
        };
        "order_address_portable-2": {
            address_line_1?: string;
            address_line_2?: string;
            address_line_3?: string;
            admin_area_4?: string;
            admin_area_3?: string;
            admin_area_2?: string;
            admin_area_1?: string;
            postal_code?: string;
            country_code: components["schemas"]["order_country_code-2"];
            address_details?: {
                street_number?: string;
                street_name?: string;
                street_type?: string;
                delivery_service?: string;
                building_name?: string;
                sub_building?: string;
            };
        };
        order_paypal_wallet_attributes: {
            customer?: components["schemas"]["order_paypal_wallet_customer"];
            vault?: components["schemas"]["order_vault_paypal_wallet_base"];
        };
        order_paypal_wallet_experience_context: {
            brand_name?: string;
            locale?: components["schemas"]["order_language"];
            /**
             * @default GET_FROM_FILE
             * @enum {string}
             */
            shipping_preference?: "GET_FROM_FILE" | "NO_SHIPPING" | "SET_PROVIDED_ADDRESS";
            /** Format: uri */
            return_url?: components["schemas"]["order_url"];
            /** Format: uri */
            cancel_url?: components["schemas"]["order_url"];
            /**
             * @default NO_PREFERENCE
             * @enum {string}
             */
            landing_page?: "LOGIN" | "GUEST_CHECKOUT" | "NO_PREFERENCE";
            /**
             * @default CONTINUE
             * @enum {string}
             */
            user_action?: "CONTINUE" | "PAY_NOW";
            /**
             * @default UNRESTRICTED
             * @enum {string}
             */
            payment_method_preference?: "UNRESTRICTED" | "IMMEDIATE_PAYMENT_REQUIRED";
        };
        order_billing_agreement_id: string;
        /** Format: ppaas_common_language_v3 */
        order_language: string;
        /** Format: uri */
        order_url: string;
        order_paypal_wallet_customer: components["schemas"]["order_customer"] & unknown;
        order_vault_paypal_wallet_base: components["schemas"]["order_vault_instruction_base"] & {
            description?: string;
            /** @enum {string} */
            usage_pattern?: "IMMEDIATE" | "DEFERRED" | "RECURRING_PREPAID" | "RECURRING_POSTPAID" | "THRESHOLD_PREPAID" | "THRESHOLD_POSTPAID";
            shipping?: components["schemas"]["order_shipping_detail"];
            /** @enum {string} */
            usage_type: "MERCHANT" | "PLATFORM";
            owner_id?: components["schemas"]["order_vault_owner_id"];
            /**
             * @default CONSUMER
             * @enum {string}
             */
            customer_type?: "CONSUMER" | "BUSINESS";
            /** @default false */
            permit_multiple_payment_tokens?: boolean;
        };
        order_vault_instruction_base: {
            store_in_vault?: components["schemas"]["order_store_in_vault_instruction"];
        };
        order_shipping_detail: {
            name?: components["schemas"]["order_name"];
            /** @enum {string} */
            type?: "SHIPPING" | "PICKUP_IN_PERSON" | "PICKUP_IN_STORE" | "PICKUP_FROM_PERSON";
            options?: components["schemas"]["order_shipping_option"][];
            address?: components["schemas"]["order_address_portable"];
        };
        order_vault_owner_id: unknown;
        order_name: {
            prefix?: string;
            given_name?: string;
            surname?: string;
            middle_name?: string;
            suffix?: string;
            alternate_full_name?: string;
            full_name?: string;
        };
        order_shipping_option: {
            id: string;
            label: string;
            type?: components["schemas"]["order_shipping_type"];
            amount?: components["schemas"]["order_money"];
            selected: boolean;
        };
        order_address_portable: {
            address_line_1?: string;
            address_line_2?: string;
            address_line_3?: string;
            admin_area_4?: string;
            admin_area_3?: string;
            admin_area_2?: string;
            admin_area_1?: string;
            postal_code?: string;
            country_code: components["schemas"]["order_country_code"];
            address_details?: {
                street_number?: string;
                street_name?: string;
                street_type?: string;
                delivery_service?: string;
                building_name?: string;
                sub_building?: string;
            };
        };
        /** Format: ppaas_common_country_code_v2 */
        order_country_code: string;
        /** @enum {string} */
        order_shipping_type: "SHIPPING" | "PICKUP" | "PICKUP_IN_STORE" | "PICKUP_FROM_PERSON";
        order_money: {
            currency_code: components["schemas"]["order_currency_code"];
            value: string;
        };
        /** Format: ppaas_common_currency_code_v2 */
        order_currency_code: string;
        /** @enum {string} */
        order_store_in_vault_instruction: "ON_SUCCESS";
        order_customer: {
            id?: components["schemas"]["order_merchant_partner_customer_id"];
            email_address?: components["schemas"]["order_email"];
            phone?: components["schemas"]["order_phone_with_type"];
        };
        order_merchant_partner_customer_id: string;
        /** Format: ppaas_common_country_code_v2 */
        "order_country_code-2": string;
        /** @enum {string} */
        order_phone_type: "FAX" | "HOME" | "MOBILE" | "OTHER" | "PAGER";
        order_phone: {
            country_code: string;
            national_number: string;
            extension_number?: string;
        };
        order_activity_timestamps: {
            readonly create_time?: components["schemas"]["order_date_time"];
            readonly update_time?: components["schemas"]["order_date_time"];
        };
        order_payment_source_response: {
            paypal?: components["schemas"]["order_paypal_wallet_response"];
        };
        /** @enum {string} */
        order_checkout_payment_intent: "CAPTURE" | "AUTHORIZE";
        /**
         * @default NO_INSTRUCTION
         * @enum {string}
         */
        order_processing_instruction: "ORDER_COMPLETE_ON_PAYMENT_APPROVAL" | "NO_INSTRUCTION";
        order_purchase_unit: {
            reference_id?: string;
            amount?: components["schemas"]["order_amount_with_breakdown"];
            payee?: components["schemas"]["order_payee"];
            payment_instruction?: components["schemas"]["order_payment_instruction"];
            description?: string;
            custom_id?: string;
            invoice_id?: string;
            id?: string;
            soft_descriptor?: string;
            items?: components["schemas"]["order_item"][];
            shipping?: components["schemas"]["order_shipping_with_tracking_details"];
            supplementary_data?: components["schemas"]["order_supplementary_data"];
            readonly payments?: components["schemas"]["order_payment_collection"];
        };
        /** @enum {string} */
        order_order_status: "CREATED" | "SAVED" | "APPROVED" | "VOIDED" | "COMPLETED" | "PAYER_ACTION_REQUIRED";
        order_link_description: {
            href: string;
            rel: string;
            /** @enum {string} */
            method?: "GET" | "POST" | "PUT" | "DELETE" | "HEAD" | "CONNECT" | "OPTIONS" | "PATCH";
        };
        order_amount_with_breakdown: components["schemas"]["order_money"] & {
            breakdown?: components["schemas"]["order_amount_breakdown"];
        };
        order_payee: components["schemas"]["order_payee_base"] & unknown;
        order_payment_instruction: {
            platform_fees?: components["schemas"]["order_platform_fee"][];
            disbursement_mode?: components["schemas"]["order_disbursement_mode"];
            payee_pricing_tier_id?: string;
            payee_receivable_fx_rate_id?: string;
        };
        order_item: {
            name: string;
            unit_amount: components["schemas"]["order_money"];
            tax?: components["schemas"]["order_money"];
            quantity: string;
            description?: string;
            sku?: string;
            /** @enum {string} */
            category?: "DIGITAL_GOODS" | "PHYSICAL_GOODS" | "DONATION";
        };
        order_shipping_with_tracking_details: components["schemas"]["order_shipping_detail"] & {
            trackers?: components["schemas"]["order_tracker"][];
        };
        order_supplementary_data: Record<string, never>;
        order_payment_collection: {
            authorizations?: components["schemas"]["order_authorization_with_additional_data"][];
            captures?: components["schemas"]["order_capture"][];
            refunds?: components["schemas"]["order_refund"][];
        };
        order_authorization_with_additional_data: components["schemas"]["order_authorization"] & {
            readonly processor_response?: components["schemas"]["order_processor_response"];
        };
        order_capture: components["schemas"]["order_capture_status"] & {
            readonly id?: string;
            readonly amount?: components["schemas"]["order_money"];
            readonly invoice_id?: string;
            custom_id?: string;
            network_transaction_reference?: components["schemas"]["order_network_transaction_reference"];
            readonly seller_protection?: components["schemas"]["order_seller_protection"];
            /** @default false */
            readonly final_capture?: boolean;
            readonly seller_receivable_breakdown?: components["schemas"]["order_seller_receivable_breakdown"];
            disbursement_mode?: components["schemas"]["order_disbursement_mode"];
            readonly links?: components["schemas"]["order_link_description"][];
            processor_response?: components["schemas"]["order_processor_response"];
        } & components["schemas"]["order_activity_timestamps"];
        order_refund: components["schemas"]["order_refund_status"] & {
            readonly id?: string;
            readonly amount?: components["schemas"]["order_money"];
            readonly invoice_id?: string;
            custom_id?: string;
            acquirer_reference_number?: string;
            readonly note_to_payer?: string;
            readonly seller_payable_breakdown?: {
                readonly gross_amount?: components["schemas"]["order_money"];
                readonly paypal_fee?: components["schemas"]["order_money"];
                readonly paypal_fee_in_receivable_currency?: components["schemas"]["order_money"];
                readonly net_amount?: components["schemas"]["order_money"];
                readonly net_amount_in_receivable_currency?: components["schemas"]["order_money"];
                platform_fees?: components["schemas"]["order_platform_fee"][];
                readonly net_amount_breakdown?: components["schemas"]["order_net_amount_breakdown_item"][];
                total_refunded_amount?: components["schemas"]["order_money"];
            };
            readonly links?: components["schemas"]["order_link_description"][];
        } & components["schemas"]["order_activity_timestamps"];
        order_refund_status: {
            /** @enum {string} */
            readonly status?: "CANCELLED" | "FAILED" | "PENDING" | "COMPLETED";
            readonly status_details?: components["schemas"]["order_refund_status_details"];
        };
        order_platform_fee: {
            amount: components["schemas"]["order_money"];
            payee?: components["schemas"]["order_payee_base"];
        };
        order_net_amount_breakdown_item: {
            readonly payable_amount?: components["schemas"]["order_money"];
            readonly converted_amount?: components["schemas"]["order_money"];
            readonly exchange_rate?: components["schemas"]["order_exchange_rate"];
        };
        order_exchange_rate: {
            source_currency?: components["schemas"]["order_currency_code"];
            target_currency?: components["schemas"]["order_currency_code"];
            value?: string;
        };
        order_payee_base: {
            email_address?: components["schemas"]["order_email"];
            merchant_id?: components["schemas"]["order_account_id"];
        };
        /** Format: ppaas_payer_id_v3 */
        order_account_id: string;
        order_refund_status_details: {
            /** @enum {string} */
            reason?: "ECHECK";
        };
        order_capture_status: {
            /** @enum {string} */
            readonly status?: "COMPLETED" | "DECLINED" | "PARTIALLY_REFUNDED" | "PENDING" | "REFUNDED" | "FAILED";
            readonly status_details?: components["schemas"]["order_capture_status_details"];
        };
        order_network_transaction_reference: {
            id: string;
            date?: string;
            network?: components["schemas"]["order_card_brand"];
            acquirer_reference_number?: string;
        };
        order_seller_protection: {
            /** @enum {string} */
            readonly status?: "ELIGIBLE" | "PARTIALLY_ELIGIBLE" | "NOT_ELIGIBLE";
            readonly dispute_categories?: ("ITEM_NOT_RECEIVED" | "UNAUTHORIZED_TRANSACTION")[];
        };
        order_seller_receivable_breakdown: {
            gross_amount: components["schemas"]["order_money"];
            paypal_fee?: components["schemas"]["order_money"];
            paypal_fee_in_receivable_currency?: components["schemas"]["order_money"];
            net_amount?: components["schemas"]["order_money"];
            receivable_amount?: components["schemas"]["order_money"];
            exchange_rate?: components["schemas"]["order_exchange_rate"];
            platform_fees?: components["schemas"]["order_platform_fee"][];
        };
        /**
         * @default INSTANT
         * @enum {string}
         */
        order_disbursement_mode: "INSTANT" | "DELAYED";
        order_processor_response: {
            /** @enum {string} */
            readonly avs_code?: "A" | "B" | "C" | "D" | "E" | "F" | "G" | "I" | "M" | "N" | "P" | "R" | "S" | "U" | "W" | "X" | "Y" | "Z" | "Null" | "0" | "1" | "2" | "3" | "4";
            readonly cvv_code?: string;
            /** @enum {string} */
            readonly response_code?: "0000" | "00N7" | "0100" | "0390" | "0500" | "0580" | "0800" | "0880" | "0890" | "0960" | "0R00" | "1000" | "10BR" | "1300" | "1310" | "1312" | "1317" | "1320" | "1330" | "1335" | "1340" | "1350" | "1352" | "1360" | "1370" | "1380" | "1382" | "1384" | "1390" | "1393" | "5100" | "5110" | "5120" | "5130" | "5135" | "5140" | "5150" | "5160" | "5170" | "5180" | "5190" | "5200" | "5210" | "5400" | "5500" | "5650" | "5700" | "5710" | "5800" | "5900" | "5910" | "5920" | "5930" | "5950" | "6300" | "7600" | "7700" | "7710" | "7800" | "7900" | "8000" | "8010" | "8020" | "8030" | "8100" | "8110" | "8220" | "9100" | "9500" | "9510" | "9520" | "9530" | "9540" | "9600" | "PCNR" | "PCVV" | "PP06" | "PPRN" | "PPAD" | "PPAB" | "PPAE" | "PPAG" | "PPAI" | "PPAR" | "PPAU" | "PPAV" | "PPAX" | "PPBG" | "PPC2" | "PPCE" | "PPCO" | "PPCR" | "PPCT" | "PPCU" | "PPD3" | "PPDC" | "PPDI" | "PPDV" | "PPDT" | "PPEF" | "PPEL" | "PPER" | "PPEX" | "PPFE" | "PPFI" | "PPFR" | "PPFV" | "PPGR" | "PPH1" | "PPIF" | "PPII" | "PPIM" | "PPIT" | "PPLR" | "PPLS" | "PPMB" | "PPMC" | "PPMD" | "PPNC" | "PPNL" | "PPNM" | "PPNT" | "PPPH" | "PPPI" | "PPPM" | "PPQC" | "PPRE" | "PPRF" | "PPRR" | "PPS0" | "PPS1" | "PPS2" | "PPS3" | "PPS4" | "PPS5" | "PPS6" | "PPSC" | "PPSD" | "PPSE" | "PPTE" | "PPTF" | "PPTI" | "PPTR" | "PPTT" | "PPTV" | "PPUA" | "PPUC" | "PPUE" | "PPUI" | "PPUP" | "PPUR" | "PPVC" | "PPVE" | "PPVT";
            /** @enum {string} */
            readonly payment_advice_code?: "01" | "02" | "03" | "21";
        };
        /** @enum {string} */
        order_card_brand: "VISA" | "MASTERCARD" | "DISCOVER" | "AMEX" | "SOLO" | "JCB" | "STAR" | "DELTA" | "SWITCH" | "MAESTRO" | "CB_NATIONALE" | "CONFIGOGA" | "CONFIDIS" | "ELECTRON" | "CETELEM" | "CHINA_UNION_PAY";
        order_capture_status_details: {
            /** @enum {string} */
            reason?: "BUYER_COMPLAINT" | "CHARGEBACK" | "ECHECK" | "INTERNATIONAL_WITHDRAWAL" | "OTHER" | "PENDING_REVIEW" | "RECEIVING_PREFERENCE_MANDATES_MANUAL_ACTION" | "REFUNDED" | "TRANSACTION_APPROVED_AWAITING_FUNDING" | "UNILATERAL" | "VERIFICATION_REQUIRED";
        };
        order_authorization: components["schemas"]["order_authorization_status"] & {
            readonly id?: string;
            readonly amount?: components["schemas"]["order_money"];
            readonly invoice_id?: string;
            custom_id?: string;
            network_transaction_reference?: components["schemas"]["order_network_transaction_reference"];
            readonly seller_protection?: components["schemas"]["order_seller_protection"];
            readonly expiration_time?: components["schemas"]["order_date_time"];
            readonly links?: components["schemas"]["order_link_description"][];
        } & components["schemas"]["order_activity_timestamps"];
        order_authorization_status: {
            /** @enum {string} */
            readonly status?: "CREATED" | "CAPTURED" | "DENIED" | "PARTIALLY_CAPTURED" | "VOIDED" | "PENDING";
            readonly status_details?: components["schemas"]["order_authorization_status_details"];
        };
        /** Format: ppaas_date_time_v3 */
        order_date_time: string;
        order_authorization_status_details: {
            /** @enum {string} */
            reason?: "PENDING_REVIEW";
        };
        order_tracker: {
            readonly id?: string;
            status?: components["schemas"]["order_tracker_status"];
            items?: components["schemas"]["order_tracker_item"][];
            readonly links?: components["schemas"]["order_link_description"][];
        } & components["schemas"]["order_activity_timestamps"];
        order_tracker_status: unknown;
        order_tracker_item: {
            name?: string;
            quantity?: string;
            sku?: string;
            /** Format: uri */
            url?: string;
            /** Format: uri */
            image_url?: string;
            upc?: components["schemas"]["order_universal_product_code"];
        };
        order_universal_product_code: unknown;
        order_amount_breakdown: {
            item_total?: components["schemas"]["order_money"];
            shipping?: components["schemas"]["order_money"];
            handling?: components["schemas"]["order_money"];
            tax_total?: components["schemas"]["order_money"];
            insurance?: components["schemas"]["order_money"];
            shipping_discount?: components["schemas"]["order_money"];
            discount?: components["schemas"]["order_money"];
        };
        order_paypal_wallet_response: {
            email_address?: components["schemas"]["order_email"];
            readonly account_id?: components["schemas"]["order_account_id-2"];
            /** @enum {string} */
            readonly account_status?: "VERIFIED" | "UNVERIFIED";
            name?: components["schemas"]["order_name-2"];
            phone_type?: components["schemas"]["order_phone_type-2"];
            phone_number?: components["schemas"]["order_phone-2"];
            birth_date?: components["schemas"]["order_date_no_time"];
            tax_info?: components["schemas"]["order_tax_info"];
            address?: components["schemas"]["order_address_portable-2"];
            attributes?: components["schemas"]["order_paypal_wallet_attributes_response"];
        };
        /** Format: ppaas_payer_id_v3 */
        "order_account_id-2": string;
        /** @enum {string} */
        "order_phone_type-2": "FAX" | "HOME" | "MOBILE" | "OTHER" | "PAGER" | "WORK";
        "order_phone-2": {
            national_number: string;
        };
        order_paypal_wallet_attributes_response: {
            vault?: components["schemas"]["order_paypal_wallet_vault_response"];
            cobranded_cards?: components["schemas"]["order_cobranded_card"][];
        };
        order_paypal_wallet_vault_response: components["schemas"]["order_vault_response"] & {
            customer?: components["schemas"]["order_paypal_wallet_customer"];
            owner_id?: components["schemas"]["order_vault_owner_id"];
        };
        order_cobranded_card: {
            labels?: string[];
            payee?: components["schemas"]["order_payee_base"];
            amount?: components["schemas"]["order_money"];
        };
        order_vault_response: {
            id?: string;
            /**
             * @deprecated
             * @enum {string}
             */
            status?: "VAULTED" | "CREATED" | "APPROVED";
            customer?: components["schemas"]["order_customer"];
            readonly links?: components["schemas"]["order_link_description"][];
        };
        order_purchase_unit_request: {
            reference_id?: string;
            amount: components["schemas"]["order_amount_with_breakdown"];
            payee?: components["schemas"]["order_payee"];
            payment_instruction?: components["schemas"]["order_payment_instruction"];
            description?: string;
            custom_id?: string;
            invoice_id?: string;
            soft_descriptor?: string;
            items?: components["schemas"]["order_item"][];
            shipping?: components["schemas"]["order_shipping_detail"];
            supplementary_data?: components["schemas"]["order_supplementary_data"];
        };
    };
    responses: never;
    parameters: {
        order_paypal_request_id: string;
        order_paypal_partner_attribution_id: string;
        order_paypal_client_metadata_id: string;
        order_prefer: string;
        order_id: string;
        order_fields: string;
        order_paypal_auth_assertion: string;
        payment_authorization_id: string;
        payment_paypal_request_id: string;
        payment_prefer: string;
        payment_paypal_auth_assertion: string;
        payment_capture_id: string;
        webhook_event_id: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "orders.create": {
        parameters: {
            query?: never;
            header?: {
                "PayPal-Request-Id"?: components["parameters"]["order_paypal_request_id"];
                "PayPal-Partner-Attribution-Id"?: components["parameters"]["order_paypal_partner_attribution_id"];
                "PayPal-Client-Metadata-Id"?: components["parameters"]["order_paypal_client_metadata_id"];
                Prefer?: components["parameters"]["order_prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["order_order_request"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["order_order"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["order_order"];
                };
            };
        };
    };
    "orders.get": {
        parameters: {
            query?: {
                fields?: components["parameters"]["order_fields"];
            };
            header?: never;
            path: {
                id: components["parameters"]["order_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["order_order"];
                };
            };
        };
    };
    "orders.authorize": {
        parameters: {
            query?: never;
            header?: {
                "PayPal-Request-Id"?: components["parameters"]["order_paypal_request_id"];
                Prefer?: components["parameters"]["order_prefer"];
                "PayPal-Client-Metadata-Id"?: components["parameters"]["order_paypal_client_metadata_id"];
                "PayPal-Auth-Assertion"?: components["parameters"]["order_paypal_auth_assertion"];
            };
            path: {
                id: components["parameters"]["order_id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["order_order_authorize_request"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["order_order_authorize_response"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["order_order_authorize_response"];
                };
            };
        };
    };
    "orders.capture": {
        parameters: {
            query?: never;
            header?: {
                "PayPal-Request-Id"?: components["parameters"]["order_paypal_request_id"];
                Prefer?: components["parameters"]["order_prefer"];
                "PayPal-Client-Metadata-Id"?: components["parameters"]["order_paypal_client_metadata_id"];
                "PayPal-Auth-Assertion"?: components["parameters"]["order_paypal_auth_assertion"];
            };
            path: {
                id: components["parameters"]["order_id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["order_order_capture_request"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["order_order"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["order_order"];
                };
            };
        };
    };
    "authorizations.capture": {
        parameters: {
            query?: never;
            header?: {
                "PayPal-Request-Id"?: components["parameters"]["payment_paypal_request_id"];
                Prefer?: components["parameters"]["payment_prefer"];
            };
            path: {
                authorization_id: components["parameters"]["payment_authorization_id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["payment_capture_request"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["payment_capture-2"];
                };
            };
        };
    };
    "authorizations.void": {
        parameters: {
            query?: never;
            header?: {
                "PayPal-Auth-Assertion"?: components["parameters"]["payment_paypal_auth_assertion"];
                Prefer?: components["parameters"]["payment_prefer"];
            };
            path: {
                authorization_id: components["parameters"]["payment_authorization_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["payment_authorization-2"];
                };
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "captures.refund": {
        parameters: {
            query?: never;
            header?: {
                "PayPal-Request-Id"?: components["parameters"]["payment_paypal_request_id"];
                Prefer?: components["parameters"]["payment_prefer"];
                "PayPal-Auth-Assertion"?: components["parameters"]["payment_paypal_auth_assertion"];
            };
            path: {
                capture_id: components["parameters"]["payment_capture_id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["payment_refund_request"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["payment_refund"];
                };
            };
        };
    };
    "webhooks-events.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                event_id: components["parameters"]["webhook_event_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["webhook_event"];
                };
            };
        };
    };
}
