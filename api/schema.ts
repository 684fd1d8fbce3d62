// Generated from openapi.json by `npm run generate`. Do not edit.

export interface paths {
    "/admin/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Keys of integrations, newest first, revoked ones too
         * @description Takes the permission `staff:read`.
         */
        get: operations["listApiKeys"];
        put?: never;
        /**
         * Make a key for an integration
         * @description The key is answered this once. It is sent as a bearer token, may do what it is given and nothing that asks for a person: no account, no roles, no keys, no refunds. Nobody gives a key more than they may do themselves, and what they lose later the key has lost as well; it ends when they are blocked or leave. Takes the permission `staff:write`, who proved who they are in the last ten minutes.
         */
        post: operations["createApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke a key for good
         * @description Takes the permission `staff:write`, who proved who they are in the last ten minutes.
         */
        delete: operations["revokeApiKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What staff and integrations changed, newest first
         * @description One entry per change: who, what, when and from where. `before` and `after` hold what changed. Nobody can alter or remove an entry. Takes the permission `audit:read`.
         */
        get: operations["searchAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/audit/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo a change of settings or payment methods
         * @description Sets back what the entry changed, as the operation does that changed it: with its permission, and with an entry of its own. Keys of payment providers are no part of it: they stand in no log. Refused (409) when it was changed again since; `errors` say what stands now. Takes the permission `settings:write`.
         */
        post: operations["undoChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All categories, read fresh
         * @description Takes the permission `catalog:read`.
         */
        get: operations["listCategoriesAsStaff"];
        put?: never;
        /**
         * Add a category
         * @description Takes the permission `catalog:write`.
         */
        post: operations["createCategory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/categories/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put the categories under one parent in order
         * @description All of them or none. Sent again, it changes nothing more. Takes the permission `catalog:write`.
         */
        post: operations["sortCategories"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/categories/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a category; its products stay
         * @description Takes the permission `catalog:write`.
         */
        delete: operations["deleteCategory"];
        options?: never;
        head?: never;
        /**
         * Change a category
         * @description Takes the permission `catalog:write`.
         */
        patch: operations["updateCategory"];
        trace?: never;
    };
    "/admin/category-heads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every head of a category, also those not public, last changed first
         * @description Takes the permission `content:read`.
         */
        get: operations["listCategoryHeadsForStaff"];
        put?: never;
        /**
         * Write the head of a category
         * @description Takes the permission `content:write`.
         */
        post: operations["createCategoryHead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/category-heads/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the head of a category, also one that is not public, with its text
         * @description Takes the permission `content:read`.
         */
        get: operations["getCategoryHeadForStaff"];
        put?: never;
        post?: never;
        /**
         * Delete the head of a category, with its history
         * @description Redirects that lead to it lead on to `redirectTo`, as does its own address; without it, they are removed. Takes the permission `content:write`.
         */
        delete: operations["deleteCategoryHead"];
        options?: never;
        head?: never;
        /**
         * Change the head of a category
         * @description What is left out stays. A public one that gets another slug leaves a redirect at the old one. Takes the permission `content:write`.
         */
        patch: operations["updateCategoryHead"];
        trace?: never;
    };
    "/admin/category-heads/{id}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How the head of a category was after each change, newest first
         * @description Takes the permission `content:read`.
         */
        get: operations["listCategoryHeadRevisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/category-heads/{id}/revisions/{revisionId}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make the head of a category what it was then
         * @description Its address, and whether it is public, stay. What it was until now is in the history. Takes the permission `content:write`.
         */
        post: operations["restoreCategoryHeadRevision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/contact-messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What visitors wrote, newest first
         * @description Takes the permission `customers:read`.
         */
        get: operations["listContactMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/contact-messages/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many messages wait for somebody
         * @description Takes the permission `customers:read`.
         */
        get: operations["getContactSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/contact-messages/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One message
         * @description Takes the permission `customers:read`.
         */
        get: operations["getContactMessage"];
        put?: never;
        post?: never;
        /**
         * Delete a message
         * @description Takes the permission `customers:write`.
         */
        delete: operations["deleteContactMessage"];
        options?: never;
        head?: never;
        /**
         * Mark a message as new, read or answered
         * @description Takes the permission `customers:write`.
         */
        patch: operations["setContactMessageState"];
        trace?: never;
    };
    "/admin/content/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read a text as it would be shown, and what is wrong with it
         * @description Nothing is stored. Takes the permission `content:read`.
         */
        post: operations["previewText"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * People with an account who do not work here
         * @description `search` is part of a name or of an email address, or the number of an order. Guests have no account: they are listed with `guests`. Takes the permission `customers:read`.
         */
        get: operations["listCustomers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/customers/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Customers as a file, guests included
         * @description As `listCustomers` under the same filters, and whoever ordered as a guest, by their address. A row for each currency they paid in; what went back is taken off. Takes the permission `exports:read`.
         */
        get: operations["exportCustomers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/customers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One customer: orders, addresses, notes, ways to sign in
         * @description Also whoever ordered as a guest: by the id in the list, or the `guestId` of any of their orders. Takes the permission `customers:read`.
         */
        get: operations["getCustomer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Note down what an integration calls a customer
         * @description What is left out stays; `metadata` replaces all that is there. Takes the permission `customers:write`.
         */
        patch: operations["updateCustomer"];
        trace?: never;
    };
    "/admin/customers/{id}/block": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keep a customer from signing in, and end their sessions
         * @description Takes the permission `customers:write`.
         */
        post: operations["blockCustomer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/customers/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write something down about a customer, for other staff
         * @description Takes the permission `customers:write`.
         */
        post: operations["addCustomerNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/customers/{id}/notes/{noteId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a note
         * @description Takes the permission `customers:write`.
         */
        delete: operations["removeCustomerNote"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/customers/{id}/unblock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a customer sign in again
         * @description Takes the permission `customers:write`.
         */
        post: operations["unblockCustomer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/home-pages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every home page, also those not public, last changed first
         * @description Takes the permission `content:read`.
         */
        get: operations["listHomePagesForStaff"];
        put?: never;
        /**
         * Write a home page
         * @description Takes the permission `content:write`.
         */
        post: operations["createHomePage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/home-pages/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a home page, also one that is not public, with its text
         * @description Takes the permission `content:read`.
         */
        get: operations["getHomePageForStaff"];
        put?: never;
        post?: never;
        /**
         * Delete a home page, with its history
         * @description Redirects that lead to it lead on to `redirectTo`, as does its own address; without it, they are removed. Takes the permission `content:write`.
         */
        delete: operations["deleteHomePage"];
        options?: never;
        head?: never;
        /**
         * Change a home page
         * @description What is left out stays. A public one that gets another slug leaves a redirect at the old one. Takes the permission `content:write`.
         */
        patch: operations["updateHomePage"];
        trace?: never;
    };
    "/admin/home-pages/{id}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How a home page was after each change, newest first
         * @description Takes the permission `content:read`.
         */
        get: operations["listHomePageRevisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/home-pages/{id}/revisions/{revisionId}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a home page what it was then
         * @description Its address, and whether it is public, stay. What it was until now is in the history. Takes the permission `content:write`.
         */
        post: operations["restoreHomePageRevision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/invites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Invitations that nobody has accepted, newest first, at most 100
         * @description Takes the permission `staff:read`.
         */
        get: operations["listInvites"];
        put?: never;
        /**
         * Invite somebody to work here
         * @description A link goes out by mail and works for seven days. It replaces an earlier one. Takes the permission `staff:write`, who proved who they are in the last ten minutes.
         */
        post: operations["inviteStaff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/invites/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Withdraw an invitation: its link leads nowhere
         * @description Takes the permission `staff:write`, who proved who they are in the last ten minutes.
         */
        delete: operations["withdrawInvite"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/invites/{id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a fresh link; the earlier one leads nowhere
         * @description Takes the permission `staff:write`, who proved who they are in the last ten minutes.
         */
        post: operations["resendInvite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
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
         * @description JPEG, PNG, WebP or AVIF up to 15 MB. The same file twice answers the same picture. Takes the permission `catalog:write`.
         */
        post: operations["addMedia"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/menus/broken": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lines of the menus that shoppers do not see, and why
         * @description Takes the permission `settings:read`.
         */
        get: operations["listBrokenMenuLines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/newsletter/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Subscribers as a file, filtered as their list
         * @description Each row has the consent in the words that were agreed to, and a link to unsubscribe. Takes the permission `exports:read`.
         */
        get: operations["exportSubscribers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/newsletter/subscribers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Subscribers of the newsletter, newest first
         * @description Takes the permission `customers:read`.
         */
        get: operations["listSubscribers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/newsletter/subscribers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Erase a subscriber with their consent
         * @description For a person who asks to be erased. Whoever only wants no more mails unsubscribes. Takes the permission `customers:write`.
         */
        delete: operations["removeSubscriber"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/newsletter/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many people are subscribed, unconfirmed and unsubscribed
         * @description Takes the permission `customers:read`.
         */
        get: operations["getNewsletterSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/order-batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Choose many orders for something that is done to all of them
         * @description By their numbers, or all that `listOrders` shows under the same filters. Nothing happens to them yet: the answer says how many they are, and `startOrderBatch` does it. Takes the permission `orders:write`.
         */
        post: operations["chooseOrders"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/order-batches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far something is that is done to many orders, and what could not be done
         * @description Takes the permission `orders:read`.
         */
        get: operations["getOrderBatch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/order-batches/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Do to all chosen orders what they were chosen for
         * @description One after another, by a job. Orders that refuse are left as they are, with the reason. Started twice, it is done once. Takes the permission `orders:write`.
         */
        post: operations["startOrderBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/order-lines/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was ordered as a file, one row for each line
         * @description Of all orders that `listOrders` shows under the same filters, as they stand at this moment. Takes the permission `exports:read`.
         */
        get: operations["exportOrderLines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/order-tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tags that orders have had lately, by the alphabet
         * @description Takes the permission `orders:read`.
         */
        get: operations["listOrderTags"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Orders by state, customer, tag and date, newest first unless sorted
         * @description `search` is an order number, (part of) an email address, or a name. Takes the permission `orders:read`.
         */
        get: operations["listOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/orders/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many orders stand where, counted up to a hundred
         * @description Takes the permission `orders:read`.
         */
        get: operations["countOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/orders/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Orders as a file, one row each
         * @description All that `listOrders` shows under the same filters, in its order, as they stand at this moment. Takes the permission `exports:read`.
         */
        get: operations["exportOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/orders/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many orders wait, and what came in since a moment
         * @description Takes the permission `orders:read`.
         */
        get: operations["summariseOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/orders/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One order with its timeline
         * @description Takes the permission `orders:read`.
         */
        get: operations["getOrderForStaff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Note down what an integration calls an order
         * @description What is left out stays; `metadata` replaces all that is there. Takes the permission `orders:write`.
         */
        patch: operations["updateOrder"];
        trace?: never;
    };
    "/admin/orders/{number}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel an order of which nothing is shipped yet
         * @description Authorised money is voided, captured money is refunded, goods return to the shelf, and the shopper gets a mail. When money goes back this also takes `refunds:write` and a proof from the last ten minutes. Takes the permission `orders:write`.
         */
        post: operations["cancelOrderAsStaff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/orders/{number}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mail the confirmation of an order once more
         * @description Takes the permission `orders:write`.
         */
        post: operations["resendOrderConfirmation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/orders/{number}/delivered": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark parcels of an order as delivered
         * @description One parcel, or all of them; `delivered: false` takes it back. The order is delivered once everything has been shipped and every parcel has arrived. Said twice, it changes nothing. Takes the permission `orders:write`.
         */
        post: operations["markOrderDelivered"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/orders/{number}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Server-sent events: `changed` whenever the order moves
         * @description Takes the permission `orders:read`.
         */
        get: operations["followOrderAsStaff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/orders/{number}/fulfilments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark an order, or some of its lines, as shipped
         * @description Takes the permission `orders:write`.
         */
        post: operations["shipOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/orders/{number}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What staff wrote down about an order, newest first
         * @description Takes the permission `orders:read`.
         */
        get: operations["listOrderNotes"];
        put?: never;
        /**
         * Write something down about an order, for other staff
         * @description Takes the permission `orders:write`.
         */
        post: operations["addOrderNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/orders/{number}/notes/{noteId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a note from an order
         * @description Takes the permission `orders:write`.
         */
        delete: operations["removeOrderNote"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/orders/{number}/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The money of an order: attempts to pay, refunds, disputes
         * @description Takes the permission `orders:read`.
         */
        get: operations["getOrderMoney"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/orders/{number}/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give back all or a part of a payment
         * @description Up to what came in and is not on its way back. A job sends it to the provider: `state` follows. One that failed may be asked for again. A replay of the same `Idempotency-Key` answers the same refund. Takes the permission `refunds:write`, who proved who they are in the last ten minutes.
         */
        post: operations["refundOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/orders/{number}/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Note what came back of an order
         * @description Of what was shipped, all or some. The order becomes `partially_returned` or `returned`. Units are put back on sale where `restock` says so; money stays as it is: refund it by a call of its own. Takes the permission `orders:write`.
         */
        post: operations["returnGoods"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/orders/{number}/stock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where the goods of an order are stored
         * @description The units set aside for it, by location and variant; nothing once it is cancelled. Lines of one variant share them. Takes the permission `orders:read`.
         */
        get: operations["getOrderStock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/orders/{number}/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give an order tags, or take some away
         * @description Tags are kept in small letters. Said twice, it changes nothing. Takes the permission `orders:write`.
         */
        post: operations["tagOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/pages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every page, also those not public, last changed first
         * @description Takes the permission `content:read`.
         */
        get: operations["listPagesForStaff"];
        put?: never;
        /**
         * Write a page
         * @description Takes the permission `content:write`.
         */
        post: operations["createPage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/pages/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a page, also one that is not public, with its text
         * @description Takes the permission `content:read`.
         */
        get: operations["getPageForStaff"];
        put?: never;
        post?: never;
        /**
         * Delete a page, with its history
         * @description Redirects that lead to it lead on to `redirectTo`, as does its own address; without it, they are removed. Takes the permission `content:write`.
         */
        delete: operations["deletePage"];
        options?: never;
        head?: never;
        /**
         * Change a page
         * @description What is left out stays. A public one that gets another slug leaves a redirect at the old one. Takes the permission `content:write`.
         */
        patch: operations["updatePage"];
        trace?: never;
    };
    "/admin/pages/{id}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What leads to a page: menus, redirects and other texts
         * @description To know before it is deleted. Fifty of each at most. Takes the permission `content:read`.
         */
        get: operations["getLinksToPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/pages/{id}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How a page was after each change, newest first
         * @description Takes the permission `content:read`.
         */
        get: operations["listPageRevisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/pages/{id}/revisions/{revisionId}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a page what it was then
         * @description Its address, and whether it is public, stay. What it was until now is in the history. Takes the permission `content:write`.
         */
        post: operations["restorePageRevision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/payment-methods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Payment methods and their settings, and which providers are set up
         * @description Takes the permission `settings:read`.
         */
        get: operations["listPaymentMethodsForStaff"];
        /**
         * Put payment methods in another order
         * @description Those that are not named follow as they stood. Takes the permission `settings:write`.
         */
        put: operations["orderPaymentMethods"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/payment-methods/{method}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Switch a payment method on or off, name it, and set who is offered it
         * @description Takes the permission `settings:write`, who proved who they are in the last ten minutes.
         */
        put: operations["arrangePaymentMethod"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Payments, above all those that need attention
         * @description Takes the permission `orders:read`.
         */
        get: operations["listPayments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/payments/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Money that came and went, as a file
         * @description One row for each movement of the orders that `listOrders` shows under the same filters; what went back is below 0. Takes the permission `exports:read`.
         */
        get: operations["exportPayments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/payments/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many payments need attention, and whether shoppers can pay at all
         * @description Takes the permission `orders:read`.
         */
        get: operations["summarisePayments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/payments/{id}/ask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check a payment’s status at its provider now
         * @description Takes the permission `orders:write`.
         */
        post: operations["askAboutPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/payments/{id}/attended": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that somebody has seen to what needed attention
         * @description Takes the permission `orders:write`.
         */
        post: operations["attendToPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/payments/{id}/capture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Capture an authorised payment
         * @description Takes the permission `orders:write`.
         */
        post: operations["takeHeldMoney"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/payments/{id}/paid": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that cash or a bank transfer has come
         * @description An order that ran out of time is reinstated if its goods are still there; else the money is to be sent back. Takes the permission `orders:write`.
         */
        post: operations["notePaymentPaid"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Pages a shop should have, each with a draft to start from
         * @description Drafts are no legal advice; what they leave open stands in brackets. What the settings say of the shop is filled in. Takes the permission `content:read`.
         */
        get: operations["listPolicyDrafts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every post, also those not public, last changed first
         * @description Takes the permission `content:read`.
         */
        get: operations["listPostsForStaff"];
        put?: never;
        /**
         * Write a post of the journal
         * @description Takes the permission `content:write`.
         */
        post: operations["createPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/posts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a post of the journal, also one that is not public, with its text
         * @description Takes the permission `content:read`.
         */
        get: operations["getPostForStaff"];
        put?: never;
        post?: never;
        /**
         * Delete a post of the journal, with its history
         * @description Redirects that lead to it lead on to `redirectTo`, as does its own address; without it, they are removed. Takes the permission `content:write`.
         */
        delete: operations["deletePost"];
        options?: never;
        head?: never;
        /**
         * Change a post of the journal
         * @description What is left out stays. A public one that gets another slug leaves a redirect at the old one. Takes the permission `content:write`.
         */
        patch: operations["updatePost"];
        trace?: never;
    };
    "/admin/posts/{id}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What leads to a post of the journal: menus, redirects and other texts
         * @description To know before it is deleted. Fifty of each at most. Takes the permission `content:read`.
         */
        get: operations["getLinksToPost"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/posts/{id}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How a post of the journal was after each change, newest first
         * @description Takes the permission `content:read`.
         */
        get: operations["listPostRevisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/posts/{id}/revisions/{revisionId}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a post of the journal what it was then
         * @description Its address, and whether it is public, stay. What it was until now is in the history. Takes the permission `content:write`.
         */
        post: operations["restorePostRevision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Products of any status, with stock added up
         * @description Takes the permission `catalog:read`.
         */
        get: operations["listProductsAsStaff"];
        put?: never;
        /**
         * Add a product
         * @description A draft unless `status` says otherwise. Without `slug` its address is made from the title. Takes the permission `catalog:write`.
         */
        post: operations["createProduct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/products/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give many products one status
         * @description All of them or none. `changed` counts those that had another status before. Sent again, it changes nothing more. Takes the permission `catalog:write`.
         */
        post: operations["setProductStatus"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/products/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one product with everything that can be changed
         * @description Takes the permission `catalog:read`.
         */
        get: operations["getProductAsStaff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a product
         * @description What is left out stays. A list replaces the one that is there: variants are found again by `id` or by their options, those not in the list go out of sale. Status `archived` takes the product out of sale, `unlisted` out of lists, search and sitemap only. Takes the permission `catalog:write`.
         */
        patch: operations["updateProduct"];
        trace?: never;
    };
    "/admin/products/{id}/translations/{locale}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is written of a product in another language
         * @description Takes the permission `catalog:read`.
         */
        get: operations["getProductTranslation"];
        /**
         * Write a product in another language
         * @description Shoppers read it as soon as the shop offers the language. Takes the permission `catalog:write`.
         */
        put: operations["setProductTranslation"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/redirects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where old addresses lead, by address
         * @description Takes the permission `content:read`.
         */
        get: operations["listRedirects"];
        put?: never;
        /**
         * Say where an old address leads
         * @description One of the same `from` is replaced. Circles and the home page are refused; what leads on leads straight to the end. Takes the permission `content:write`.
         */
        post: operations["setRedirect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/redirects/export.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All redirects as a CSV file
         * @description Takes the permission `content:read`.
         */
        get: operations["exportRedirects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/redirects/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take redirects from a CSV file
         * @description Two columns, from and to. Rows that are right are taken; what is wrong with the others is answered by row. Takes the permission `content:write`.
         */
        post: operations["importRedirects"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/redirects/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a redirect
         * @description Takes the permission `content:write`.
         */
        delete: operations["deleteRedirect"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/refunds/{id}/sent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that money has been sent back by hand
         * @description For refunds whose `byHand` is true: of cash and bank transfers. Takes the permission `refunds:write`, who proved who they are in the last ten minutes.
         */
        post: operations["noteRefundSent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/reports/best-sellers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Products or variants by what they brought in, less what came back
         * @description An order counts on the day it was confirmed, a refund on the day the money went back; cancelled orders that nobody paid count nowhere. Takes the permission `reports:read`.
         */
        get: operations["reportBestSellers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/reports/best-sellers/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What sold best as a file
         * @description The rows of `reportBestSellers`, up to a thousand. Takes the permission `reports:read`.
         */
        get: operations["exportBestSellers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/reports/orders-by-status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many orders placed on these days stand where
         * @description Takes the permission `reports:read`.
         */
        get: operations["reportOrdersByStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/reports/orders-by-status/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many orders stand where as a file
         * @description The rows of `reportOrdersByStatus`. Takes the permission `reports:read`.
         */
        get: operations["exportOrdersByStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/reports/sales": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Orders, sales and refunds by hour, day, week or month
         * @description An order counts on the day it was confirmed, a refund on the day the money went back; cancelled orders that nobody paid count nowhere. Takes the permission `reports:read`.
         */
        get: operations["reportSales"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/reports/sales-per-day": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Orders, sales and refunds of each day
         * @description An order counts on the day it was confirmed, a refund on the day the money went back; cancelled orders that nobody paid count nowhere. Takes the permission `reports:read`.
         */
        get: operations["reportSalesPerDay"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/reports/sales/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Orders, sales and refunds as a file
         * @description The rows of `reportSales`, those of each currency below each other. Takes the permission `reports:read`.
         */
        get: operations["exportSales"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/reports/taxes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tax charged and given back, by country and rate
         * @description An order counts on the day it was confirmed, a refund on the day the money went back; cancelled orders that nobody paid count nowhere. Tax is what stands on each order, by its own rounding; a refund takes its part of it. Takes the permission `reports:read`.
         */
        get: operations["reportTaxes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/reports/taxes/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tax by country and rate as a file
         * @description The rows of `reportTaxes`. Takes the permission `reports:read`.
         */
        get: operations["exportTaxes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Roles of staff: what each may do and how many people have it
         * @description Takes the permission `staff:read`.
         */
        get: operations["listRoles"];
        put?: never;
        /**
         * Add a role
         * @description Nobody gives a role more than they may do themselves. Takes the permission `staff:write`, who proved who they are in the last ten minutes.
         */
        post: operations["createRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/roles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a role that nobody has
         * @description Takes the permission `staff:write`, who proved who they are in the last ten minutes.
         */
        delete: operations["deleteRole"];
        options?: never;
        head?: never;
        /**
         * Change a role; counts at once for everybody who has it
         * @description Takes the permission `staff:write`, who proved who they are in the last ten minutes.
         */
        patch: operations["updateRole"];
        trace?: never;
    };
    "/admin/settings/access": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether staff need a second factor
         * @description Takes the permission `staff:read`.
         */
        get: operations["getAccessSettings"];
        /**
         * Decide whether staff need a second factor
         * @description Refused with 409 when it would lock out whoever decides it. Takes the permission `staff:write`, who proved who they are in the last ten minutes.
         */
        put: operations["setAccessSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/settings/announcement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Settings: Announcement
         * @description Takes the permission `settings:read`.
         */
        get: operations["getAnnouncementSettings"];
        /**
         * Change settings: Announcement
         * @description Takes the permission `settings:write`.
         */
        put: operations["setAnnouncementSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/settings/branding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Settings: Logo and icon
         * @description Takes the permission `settings:read`.
         */
        get: operations["getBrandingSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change settings: Logo and icon
         * @description Takes the permission `settings:write`.
         */
        patch: operations["setBrandingSettings"];
        trace?: never;
    };
    "/admin/settings/checkout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Settings: Checkout
         * @description Takes the permission `settings:read`.
         */
        get: operations["getCheckoutSettings"];
        /**
         * Change settings: Checkout
         * @description Takes the permission `settings:write`.
         */
        put: operations["setCheckoutSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/settings/currencies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Currencies the shop sells in
         * @description Takes the permission `settings:read`.
         */
        get: operations["getCurrencySettings"];
        /**
         * Say which currencies the shop sells in
         * @description Products are for sale in a new currency once they, and an option of delivery, have a price in it. Prices in one that is given up stay, and count again when it comes back. Takes the permission `settings:write`.
         */
        put: operations["setCurrencySettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/settings/currencies/readiness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is missing until everything can be bought in each currency of the shop
         * @description Takes the permission `settings:read`.
         */
        get: operations["getCurrencyReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/settings/delivery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Working days and days off
         * @description Takes the permission `settings:read`.
         */
        get: operations["getDeliveryDays"];
        /**
         * Say on which days parcels leave and arrive
         * @description Dates that shoppers are told follow at once; those in orders stay. Takes the permission `settings:write`.
         */
        put: operations["setDeliveryDays"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/settings/home": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Settings: Home page
         * @description Takes the permission `settings:read`.
         */
        get: operations["getHomeSettings"];
        /**
         * Change settings: Home page
         * @description Takes the permission `settings:write`.
         */
        put: operations["setHomeSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/settings/identity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Settings: Name and address
         * @description Takes the permission `settings:read`.
         */
        get: operations["getIdentitySettings"];
        /**
         * Change settings: Name and address
         * @description Takes the permission `settings:write`.
         */
        put: operations["setIdentitySettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/settings/languages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Languages the shop can be read in
         * @description Takes the permission `settings:read`.
         */
        get: operations["getLanguageSettings"];
        /**
         * Say which languages the shop can be read in
         * @description Any of those that are `shipped`. Texts of products that are not translated are read as they were written. Who chose a language that is given up reads the shop, and gets mails, in the default one; an order keeps its language. Takes the permission `settings:write`.
         */
        put: operations["setLanguageSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/settings/languages/readiness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is not written yet in each language of the shop
         * @description Takes the permission `settings:read`.
         */
        get: operations["getLanguageReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/settings/look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Settings: Look
         * @description Takes the permission `settings:read`.
         */
        get: operations["getLookSettings"];
        /**
         * Change settings: Look
         * @description Takes the permission `settings:write`.
         */
        put: operations["setLookSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/settings/mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Settings: Mails
         * @description Takes the permission `settings:read`.
         */
        get: operations["getMailsSettings"];
        /**
         * Change settings: Mails
         * @description Takes the permission `settings:write`.
         */
        put: operations["setMailsSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/settings/mails/sender": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * From whom mails come as things stand, and whether they can arrive
         * @description Takes the permission `settings:read`.
         */
        get: operations["getMailSender"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/settings/mails/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send yourself a mail from the shop’s sender, and hear what the mail server says
         * @description Asked for with an API key, it goes to the email of the shop. Takes the permission `settings:write`.
         */
        post: operations["sendTestMail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/settings/menus": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Settings: Menus
         * @description Takes the permission `settings:read`.
         */
        get: operations["getMenusSettings"];
        /**
         * Change settings: Menus
         * @description Takes the permission `settings:write`.
         */
        put: operations["setMenusSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/settings/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Settings: Notices to you
         * @description Takes the permission `settings:read`.
         */
        get: operations["getNoticesSettings"];
        /**
         * Change settings: Notices to you
         * @description Takes the permission `settings:write`.
         */
        put: operations["setNoticesSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/settings/opening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Settings: Open or closed
         * @description Takes the permission `settings:read`.
         */
        get: operations["getOpeningSettings"];
        /**
         * Change settings: Open or closed
         * @description Takes the permission `settings:write`.
         */
        put: operations["setOpeningSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/settings/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Settings: Order numbers
         * @description Takes the permission `settings:read`.
         */
        get: operations["getOrdersSettings"];
        /**
         * Change settings: Order numbers
         * @description Takes the permission `settings:write`.
         */
        put: operations["setOrdersSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/settings/shop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Settings of the shop as a whole
         * @description Takes the permission `settings:read`.
         */
        get: operations["getShopSettings"];
        /**
         * Change settings of the shop as a whole
         * @description Takes the permission `settings:write`.
         */
        put: operations["setShopSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/settings/stock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Settings: Low stock
         * @description Takes the permission `settings:read`.
         */
        get: operations["getStockSettings"];
        /**
         * Change settings: Low stock
         * @description Takes the permission `settings:write`.
         */
        put: operations["setStockSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/settings/tax": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How prices are meant and taxes rounded
         * @description Takes the permission `settings:read`.
         */
        get: operations["getTaxSettings"];
        /**
         * Say whether prices include tax, and how taxes are rounded
         * @description Carts are priced anew at once, orders keep what was agreed. Takes the permission `settings:write`.
         */
        put: operations["setTaxSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/settings/unpaid": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Settings: Unpaid orders
         * @description Takes the permission `settings:read`.
         */
        get: operations["getUnpaidSettings"];
        /**
         * Change settings: Unpaid orders
         * @description Takes the permission `settings:write`.
         */
        put: operations["setUnpaidSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is missing before the shop opens, and whether it is open
         * @description Takes the permission `settings:read`.
         */
        get: operations["getSetup"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/setup/demo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a demo holds, and how far it is emptied
         * @description Takes the permission `settings:read`.
         */
        get: operations["getDemoState"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/setup/demo/empty": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Empty the demo, to begin a shop of one’s own
         * @description Settings, staff, roles, keys, payment methods and the audit log stay. It is done within moments, and cannot be undone; `emptying.doneAt` of the demo’s state says when. Refused in a live shop. Takes the permission `settings:write`, who proved who they are in the last ten minutes.
         */
        post: operations["emptyDemo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/setup/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say with which password friends see the closed shop
         * @description Null: nobody does. Passes that were given for an earlier password end. Takes the permission `settings:write`.
         */
        post: operations["setShopPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/shipping-options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Delivery options with their prices in all currencies
         * @description Takes the permission `settings:read`.
         */
        get: operations["listShippingOptionsForStaff"];
        put?: never;
        /**
         * Add a delivery option to a zone
         * @description Takes the permission `settings:write`.
         */
        post: operations["createShippingOption"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/shipping-options/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change a delivery option
         * @description Carts are priced anew at once, orders keep what was agreed. Takes the permission `settings:write`.
         */
        put: operations["setShippingOption"];
        post?: never;
        /**
         * Withdraw a delivery option
         * @description Whoever had chosen it chooses another one; orders keep it. Takes the permission `settings:write`.
         */
        delete: operations["deleteShippingOption"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/shipping-options/{id}/prices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say what a delivery option costs
         * @description The list replaces the one that stands; prices in currencies that the shop does not sell in stay as they are, and so do steps and what is free where they are left out. Carts are priced anew at once, orders keep what was agreed. Takes the permission `settings:write`.
         */
        put: operations["setShippingOptionPrices"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/shipping-prices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What each delivery option costs, by currency of the shop
         * @description Takes the permission `settings:read`.
         */
        get: operations["listShippingPrices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/shipping-prices/{currency}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say what several delivery options cost in a currency
         * @description All of them or none. Options that are not named keep their price. Carts are priced anew at once, orders keep what was agreed. Takes the permission `settings:write`.
         */
        put: operations["setShippingPrices"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/shipping-zones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where the shop sells, and how it delivers there
         * @description Takes the permission `settings:read`.
         */
        get: operations["listShippingZones"];
        put?: never;
        /**
         * Sell to more countries
         * @description Nobody can order from them until the zone has a delivery option. Takes the permission `settings:write`.
         */
        post: operations["createShippingZone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/shipping-zones/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Rename a zone, or say which countries it has
         * @description Nobody orders any more from a country that is taken out. Takes the permission `settings:write`.
         */
        put: operations["setShippingZone"];
        post?: never;
        /**
         * Sell to the countries of a zone no more
         * @description Its delivery options are withdrawn; orders keep what was agreed. Takes the permission `settings:write`.
         */
        delete: operations["deleteShippingZone"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * People who work here, by name
         * @description Takes the permission `staff:read`.
         */
        get: operations["listStaff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/staff/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One person who works here
         * @description Takes the permission `staff:read`.
         */
        get: operations["getStaffMember"];
        put?: never;
        post?: never;
        /**
         * End that somebody works here; they keep their account as a shopper
         * @description Takes the permission `staff:write`, who proved who they are in the last ten minutes.
         */
        delete: operations["removeStaff"];
        options?: never;
        head?: never;
        /**
         * Give somebody another role; counts at once
         * @description Nobody gives more than they have. The last owner stays. Takes the permission `staff:write`, who proved who they are in the last ten minutes.
         */
        patch: operations["changeStaffRole"];
        trace?: never;
    };
    "/admin/staff/{id}/block": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keep somebody out until further notice; their sessions end
         * @description Takes the permission `staff:write`, who proved who they are in the last ten minutes.
         */
        post: operations["blockStaff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/staff/{id}/forget-factors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Remove the second factors of somebody who lost them; their sessions end
         * @description Takes the permission `staff:write`, who proved who they are in the last ten minutes.
         */
        post: operations["forgetStaffFactors"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/staff/{id}/unblock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let somebody in again
         * @description Takes the permission `staff:write`, who proved who they are in the last ten minutes.
         */
        post: operations["unblockStaff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/stock-locations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where stock stands, the default location first
         * @description A shop has at most 50. Takes the permission `stock:read`.
         */
        get: operations["listStockLocations"];
        put?: never;
        /**
         * Add a location
         * @description Takes the permission `stock:write`.
         */
        post: operations["createStockLocation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/stock-locations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Rename a location, make it the default one, or open or close it
         * @description Only an empty location can be closed (`stock.location_not_empty`), and never the default one. Orders that are cancelled put their goods back where they came from, or at the default location once that one is closed. Takes the permission `stock:write`.
         */
        patch: operations["updateStockLocation"];
        trace?: never;
    };
    "/admin/stock/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set or change the stock of many variants at once
         * @description Up to 100 variants, each by `variantId` or `sku`, and each either set (`onHand`) or changed by a difference (`change`). All are made or none. Fewer than are promised to orders is refused (`stock.promised`), unless the variant is sold on order or not counted. Send an `Idempotency-Key`: a difference made twice is wrong. Takes the permission `stock:write`.
         */
        post: operations["changeStock"];
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
        /**
         * Set the stock level of a variant
         * @description Takes the permission `stock:write`.
         */
        put: operations["setStock"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/tax-countries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What shoppers of each country are charged
         * @description The countries the shop sells to, and its home. Takes the permission `settings:read`.
         */
        get: operations["listTaxCountries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/tax-countries/{country}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say what shoppers of a country are charged
         * @description Carts are priced anew at once, orders keep what was agreed. Takes the permission `settings:write`.
         */
        put: operations["setTaxCountry"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/variants/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a variant: SKU, prices, weight, picture
         * @description Prices replace the ones that are there; earlier prices stay where they are still higher. Takes the permission `catalog:write`.
         */
        patch: operations["updateVariant"];
        trace?: never;
    };
    "/auth/email/change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move an account to the address that its link was mailed to
         * @description Counts in a session of the account that asked for the link, or with its `password`; else it is refused with 403 `auth.link_of_account`. Anyone may call it.
         */
        post: operations["changeEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/email/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Verify an address with the link that was mailed to it
         * @description Counts in a session of the account that the link is for, or with its `password`. Else it is refused with 403 `auth.link_of_account`, and the link can still be used with `resetPassword`, which ends every other way in. Anyone may call it.
         */
        post: operations["verifyEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/invites/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept an invitation to work here
         * @description Makes an account with `name` and `password` and signs in to it (201). An account that is there already gets the role (204) in a session of its own or with its `password`, and its holder signs in the usual way. Anyone may call it.
         */
        post: operations["acceptInvite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/invites/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What an invitation to work here offers
         * @description Anyone may call it.
         */
        post: operations["readInvite"];
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
        /**
         * Sign in with email and password
         * @description Anyone may call it.
         */
        post: operations["signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/login/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Finish a sign-in with a code of the authenticator app, or a recovery code
         * @description For who was answered 401 `auth.code_needed`; its `challenge` lasts 5 minutes. Anyone may call it.
         */
        post: operations["signInWithCode"];
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
        /**
         * End the session of a refresh token
         * @description Anyone may call it.
         */
        post: operations["signOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/oauth/{provider}/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sign in whoever came back from Google or Facebook
         * @description Pass on what the provider added to the address, and the flow of the beginning in the header. Anyone may call it.
         */
        get: operations["finishSignInElsewhere"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/oauth/{provider}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Begin to sign in with Google or Facebook
         * @description Anyone may call it.
         */
        get: operations["startSignInElsewhere"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in with a passkey
         * @description Counts as two factors, so no code is asked for. Anyone may call it.
         */
        post: operations["signInWithPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/passkeys/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a browser needs to sign in with a passkey
         * @description Anyone may call it.
         */
        post: operations["beginSignInWithPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/password/forgot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have a link mailed with which to choose a new password
         * @description Answers the same whether or not there is an account with this address. Anyone may call it.
         */
        post: operations["forgotPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/password/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Choose a new password with the link that was mailed, and sign in
         * @description Every other session ends. Answers 401 `auth.code_needed` once the password is set when the account asks for a second factor. Anyone may call it.
         */
        post: operations["resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/providers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where else people may sign in from
         * @description Anyone may call it.
         */
        get: operations["listSignInProviders"];
        put?: never;
        post?: never;
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
        /**
         * Spend a refresh token for a new pair
         * @description Anyone may call it.
         */
        post: operations["refreshSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make an account and sign in to it
         * @description A link that verifies the address goes out by mail. Anyone may call it.
         */
        post: operations["register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cart": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The cart
         * @description Anyone may call it.
         */
        get: operations["getCart"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cart/addresses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set email, shipping and billing address
         * @description Without `billing` the shipping address stands for both. Anyone may call it.
         */
        put: operations["setCartAddresses"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cart/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take your cart along to this device, with what you put in it as a guest
         * @description After signing in. With a `Cart-Token` that cart becomes yours, or its lines join the cart you have; without one your cart comes back. Use the token of the answer from then on: the one before may lead nowhere. Your cart answers only while you are signed in, and its token is another one once a sign-in of yours has ended anywhere: on `cart.not_found` claim it again. Takes a person who is signed in.
         */
        post: operations["claimCart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cart/country": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say where the cart goes, before there is an address
         * @description Tax and delivery are of that country. An address that is there already stays, and can be ordered to once it is of that country. Anyone may call it.
         */
        put: operations["setCartCountry"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cart/currency": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Price the cart in another currency
         * @description What has no price in it stays, with a notice, until it is removed. Anyone may call it.
         */
        put: operations["setCartCurrency"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cart/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Keep what is being typed at the checkout
         * @description By the names of your own fields, whole or not. It comes back with the cart until its addresses are set, and goes with it. Anyone may call it.
         */
        put: operations["keepCartDraft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cart/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add units of a variant
         * @description Anyone may call it.
         */
        post: operations["addCartItem"];
        /**
         * Empty the cart
         * @description Anyone may call it.
         */
        delete: operations["clearCart"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cart/items/{itemId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a line
         * @description Anyone may call it.
         */
        delete: operations["removeCartItem"];
        options?: never;
        head?: never;
        /**
         * Set the quantity of a line
         * @description Anyone may call it.
         */
        patch: operations["setCartItemQuantity"];
        trace?: never;
    };
    "/cart/shipping-option": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Choose a delivery option
         * @description Anyone may call it.
         */
        put: operations["setCartShippingOption"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cart/shipping-options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Delivery options for this cart
         * @description Anyone may call it.
         */
        get: operations["listCartShippingOptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/carts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start a cart
         * @description Anyone may call it.
         */
        post: operations["createCart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All categories
         * @description Anyone may call it.
         */
        get: operations["listCategories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/categories/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one category with its place in the tree
         * @description A slug that it had before it was renamed finds it too; `slug` in the answer is the one to link to. Anyone may call it.
         */
        get: operations["getCategory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/categories/{slug}/head": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What stands above the goods of a category
         * @description Of several that are published, the newest. Empty where there is none. Anyone may call it.
         */
        get: operations["getCategoryHead"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/checkout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Turn the cart into an order and open its payment
         * @description The same cart answers the same order. After a change the pending order is replaced. Stock is reserved here. Send what the shopper was shown: the `version` of the cart answer and its total. Where the cart has changed by now, nothing is ordered and `checkout.changed` says what changed. `checkout` in `GET /shop` says who may order and what is asked of them. Anyone may call it.
         */
        post: operations["checkout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contact/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write to the shop
         * @description The message is kept for staff and mailed to them, with the writer’s address to answer to. Anyone may call it.
         */
        post: operations["writeToShop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/delivery-options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What delivery to a country costs, and when it arrives
         * @description Before there is a cart. For a country that the shop does not sell to, or none, the answer is for the one it usually sells to. The days are right for the moment: ask again rather than keep them. Anyone may call it.
         */
        get: operations["listDeliveryOptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demo/mailbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Mails the demo shop has written, newest first
         * @description Anyone may call it.
         */
        get: operations["listDemoMails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demo/mailbox/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One mail of the demo shop
         * @description Anyone may call it.
         */
        get: operations["getDemoMail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/home": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the merchant put on the home page
         * @description Of several that are published, the newest. Empty where there is none. Anyone may call it.
         */
        get: operations["getHome"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/journal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Posts of the journal, newest first
         * @description Anyone may call it.
         */
        get: operations["listPosts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/journal/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one post of the journal
         * @description Anyone may call it.
         */
        get: operations["getPost"];
        put?: never;
        post?: never;
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
        /**
         * The person who is signed in
         * @description Takes a person who is signed in.
         */
        get: operations["getMe"];
        put?: never;
        post?: never;
        /**
         * Delete your account
         * @description Orders stay without your name, addresses and email. Refused while one is unpaid or not yet shipped. Takes a person who is signed in, who proved who they are in the last ten minutes.
         */
        delete: operations["deleteMe"];
        options?: never;
        head?: never;
        /**
         * Change your name, or the language of mails to you
         * @description Takes a person who is signed in.
         */
        patch: operations["changeMe"];
        trace?: never;
    };
    "/me/addresses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your address book, oldest first
         * @description At most 50. One is the default for deliveries, one (or the same) for bills. Takes a person who is signed in.
         */
        get: operations["listMyAddresses"];
        put?: never;
        /**
         * Add an address; the first becomes both defaults
         * @description Takes a person who is signed in.
         */
        post: operations["addMyAddress"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/addresses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove an address; a default hands its part on
         * @description Takes a person who is signed in.
         */
        delete: operations["removeMyAddress"];
        options?: never;
        head?: never;
        /**
         * Write an address anew, or make it a default
         * @description Takes a person who is signed in.
         */
        patch: operations["changeMyAddress"];
        trace?: never;
    };
    "/me/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Prove again who this is, with the password and, where asked for, a code
         * @description Sensitive actions ask for it by 403 `auth.confirm_first` and may be done for ten minutes then. 409 `auth.confirm_by_sign_in`: this person has neither password nor authenticator and signs in again. Takes a person who is signed in.
         */
        post: operations["confirmMe"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/confirm/passkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Prove again who this is with a passkey
         * @description Takes a person who is signed in.
         */
        post: operations["confirmWithPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/confirm/passkey/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a browser needs to confirm with a passkey
         * @description Takes a person who is signed in.
         */
        post: operations["beginConfirmWithPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have a link mailed to a new address of mine
         * @description The account keeps its address until the link is used. Answers the same whether or not somebody has the new one. Takes a person who is signed in, who proved who they are in the last ten minutes.
         */
        post: operations["askForNewEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/email/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send another link that verifies my address
         * @description Earlier links lead nowhere. Nothing is sent to an address that is verified. Takes a person who is signed in.
         */
        post: operations["sendVerification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All your data as one JSON file
         * @description Takes a person who is signed in.
         */
        get: operations["exportMyData"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/identities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The identities that sign in to my account
         * @description Takes a person who is signed in.
         */
        get: operations["listMyIdentities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/identities/{provider}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Disconnect an identity, unless it is the only way to sign in
         * @description Takes a person who is signed in, who proved who they are in the last ten minutes.
         */
        delete: operations["unlinkIdentity"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/identities/{provider}/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Connect the identity that the person came back from
         * @description Takes a person who is signed in, who proved who they are in the last ten minutes.
         */
        post: operations["finishIdentityLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/identities/{provider}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to connect an identity to my account
         * @description Takes a person who is signed in, who proved who they are in the last ten minutes.
         */
        post: operations["startIdentityLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/list-columns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The columns you chose for lists of the admin
         * @description A list that is missing shows its usual ones. Takes a person who is signed in.
         */
        get: operations["listMyColumns"];
        put?: never;
        /**
         * Choose the columns of a list of the admin
         * @description Takes a person who is signed in.
         */
        post: operations["chooseMyColumns"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One's own passkeys, the newest first; at most twenty
         * @description Takes a person who is signed in.
         */
        get: operations["listPasskeys"];
        put?: never;
        /**
         * Add a passkey
         * @description Takes a person who is signed in, who proved who they are in the last ten minutes.
         */
        post: operations["addPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/passkeys/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a browser needs to make a passkey
         * @description Takes a person who is signed in, who proved who they are in the last ten minutes.
         */
        post: operations["beginPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/passkeys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a passkey
         * @description Refused with 409 when it is the only second factor of staff who need one. Takes a person who is signed in, who proved who they are in the last ten minutes.
         */
        delete: operations["removePasskey"];
        options?: never;
        head?: never;
        /**
         * Name a passkey anew
         * @description Takes a person who is signed in.
         */
        patch: operations["renamePasskey"];
        trace?: never;
    };
    "/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Choose another password
         * @description The present one is needed where there is one; without one the person confirms who they are. Every other session ends. Takes a person who is signed in.
         */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/saved-views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Views of the admin’s lists that you saved, by name
         * @description Your own; at most 50. Takes a person who is signed in.
         */
        get: operations["listMySavedViews"];
        put?: never;
        /**
         * Save a view of a list; one of the same name is replaced
         * @description Takes a person who is signed in.
         */
        post: operations["saveMyView"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/saved-views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a saved view
         * @description Takes a person who is signed in.
         */
        delete: operations["removeMySavedView"];
        options?: never;
        head?: never;
        /**
         * Rename a saved view
         * @description Takes a person who is signed in.
         */
        patch: operations["renameMySavedView"];
        trace?: never;
    };
    "/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where I am signed in, newest first
         * @description Takes a person who is signed in.
         */
        get: operations["listMySessions"];
        put?: never;
        post?: never;
        /**
         * Sign out everywhere but here
         * @description Takes a person who is signed in.
         */
        delete: operations["revokeMyOtherSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Sign out of one session of mine, this one included
         * @description Takes a person who is signed in.
         */
        delete: operations["revokeMySession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/two-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What this person has to prove themselves with
         * @description Takes a person who is signed in.
         */
        get: operations["getTwoFactor"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/two-factor/authenticator": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get a secret for an authenticator app
         * @description It counts once a code of it was sent to `confirmAuthenticator`. Takes a person who is signed in, who proved who they are in the last ten minutes.
         */
        post: operations["beginAuthenticator"];
        /**
         * Turn two-step sign-in off
         * @description Refused with 409 when it is the only second factor of staff who need one. Takes a person who is signed in, who proved who they are in the last ten minutes.
         */
        delete: operations["removeAuthenticator"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/two-factor/authenticator/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Turn two-step sign-in on with the first code of the app
         * @description Answers ten recovery codes. They are shown this once. Takes a person who is signed in, who proved who they are in the last ten minutes.
         */
        post: operations["confirmAuthenticator"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/two-factor/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get ten new recovery codes; the earlier ones are worth nothing then
         * @description Takes a person who is signed in, who proved who they are in the last ten minutes.
         */
        post: operations["renewRecoveryCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/menus": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the head and the foot of each page lead to
         * @description Empty where the merchant made none. What leads nowhere any more is left out. Anyone may call it.
         */
        get: operations["getMenus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/newsletter/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm a subscription with the link that was mailed
         * @description The link works for a week, until a newer one is sent. Anyone may call it.
         */
        post: operations["confirmNewsletter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/newsletter/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Unsubscribe with the token of a newsletter
         * @description It works for good and as often as it is sent. Anyone may call it.
         */
        post: operations["endNewsletter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/newsletter/subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Subscribe to the newsletter
         * @description A mail with a link goes to the address, and nothing is sent until it is used. The answer is the same for an address that is subscribed already, which gets no mail. Anyone may call it.
         */
        post: operations["askForNewsletter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your orders, newest first
         * @description Takes a person who is signed in.
         */
        get: operations["listMyOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An order of yours, or one whose link you hold
         * @description Anyone may call it.
         */
        get: operations["getOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{number}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a pending order
         * @description Anyone may call it.
         */
        post: operations["cancelOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{number}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Server-sent events: `changed` whenever the order moves
         * @description Anyone may call it.
         */
        get: operations["followOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{number}/payment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How the newest attempt at paying an order stands, and what carries it on
         * @description Anyone may call it.
         */
        get: operations["getOrderPayment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{number}/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Another try at paying the same order
         * @description Anyone may call it.
         */
        post: operations["payOrderAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{number}/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check the payment’s status at its provider, and answer the order
         * @description For the return from a payment page; a webhook that comes before or after changes nothing. Anyone may call it.
         */
        post: operations["settleOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Pages of the shop, by title
         * @description Anyone may call it.
         */
        get: operations["listPages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pages/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one page
         * @description Anyone may call it.
         */
        get: operations["getPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payment-methods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Payment methods, in order
         * @description For a cart (`Cart-Token`) those that fit its currency and where it goes; else by `currency` and `country`. Anyone may call it.
         */
        get: operations["listPaymentMethods"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which pages are the policies of the shop, in the order to list them
         * @description Anyone may call it.
         */
        get: operations["listPolicies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Browse and search products
         * @description Anyone may call it.
         */
        get: operations["listProducts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/products/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one product
         * @description A slug that it had before it was renamed finds it too; `slug` in the answer is the one to link to. Anyone may call it.
         */
        get: operations["getProduct"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/products/{slug}/related": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Products that go with this one
         * @description Anyone may call it.
         */
        get: operations["listRelatedProducts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/redirects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where an old address leads
         * @description Ask when an address has nothing of its own. One hop leads to the end. Anyone may call it.
         */
        get: operations["findRedirect"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/search/suggest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Suggest products and categories while somebody types
         * @description Anyone may call it.
         */
        get: operations["suggestProducts"];
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
        /**
         * Make the owner of a new shop with the one-time link
         * @description Anyone may call it.
         */
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
        /**
         * Name, languages, currencies and countries of the shop
         * @description Anyone may call it.
         */
        get: operations["getShop"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shop/pass": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get a pass to the closed shop for its password
         * @description Send it as `Shop-Pass` with every call. It opens no shop that is in maintenance. Anyone may call it.
         */
        post: operations["getShopPass"];
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
        /**
         * The process lives
         * @description Anyone may call it.
         */
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
         * @description As AVIF where that is ready and `Accept` names it, else as WebP; without `w` the original. Anyone may call it.
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
    "/payments/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The browser comes back from a payment page with a signed proof
         * @description Checks the proof, checks the payment’s status at its provider, and redirects to the order. Anyone may call it.
         */
        post: operations["returnFromProvider"];
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
        /**
         * Answers pong
         * @description Anyone may call it.
         */
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
        /**
         * This process can serve: database, migrations, queue, clock, and jobs where it has a worker
         * @description Anyone may call it.
         */
        get: operations["getReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{provider}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An event of a payment provider; the signature is checked first
         * @description Anyone may call it.
         */
        post: operations["receiveWebhook"];
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
        AcceptInviteBody: {
            token: string;
            name?: string;
            password?: string;
        };
        AccessSettings: {
            /**
             * @description Changes with everything that a change can touch. Send it back in `If-Match`
             * @example bq3TtV0FJpL0bYlN
             */
            version: string;
            staffTwoFactor: boolean | null;
            /** @description What that comes to in this shop */
            required: boolean;
        };
        AddCartItemBody: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            variantId: string;
            quantity: number;
            properties?: components["schemas"]["LineProperties"];
        };
        AddCustomerNoteBody: {
            note: string;
        };
        AddMediaBody: {
            /** Format: binary */
            file: string;
        };
        AddMyAddressBody: {
            address: components["schemas"]["NewAddress"];
            /**
             * @description Makes it the default in place of the one before
             * @constant
             */
            isDefaultShipping?: true;
            /**
             * @description Makes it the default in place of the one before
             * @constant
             */
            isDefaultBilling?: true;
        };
        AddOrderNoteBody: {
            note: string;
        };
        AddPasskeyBody: {
            /** @example Phone */
            name: string;
            response: components["schemas"]["NewCredential"];
        };
        AddedImage: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            mediaId: string;
            alt?: string;
        };
        /** @description A postal address */
        Address: {
            firstName: string;
            lastName: string;
            company?: string;
            line1: string;
            line2?: string;
            city: string;
            region?: string;
            postalCode: string;
            /** @description ISO 3166-1 alpha-2 */
            country: string;
            phone?: string;
        };
        AddressBook: {
            items: components["schemas"]["BookAddress"][];
        };
        AdminCategory: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @example alder-mug */
            slug: string;
            name: string;
            description: string;
            parent: string | null;
            position: number;
            /** @description On sale in it and below it */
            productCount: number;
            /**
             * @description Changes with everything that a change can touch. Send it back in `If-Match`
             * @example bq3TtV0FJpL0bYlN
             */
            version: string;
        };
        AdminCategoryList: {
            items: components["schemas"]["AdminCategory"][];
            nextCursor: null;
        };
        AdminProduct: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /**
             * @description Changes with everything that a change can touch. Send it back in `If-Match`
             * @example bq3TtV0FJpL0bYlN
             */
            version: string;
            /** @example alder-mug */
            slug: string;
            title: string;
            /** @description Safe HTML */
            description: string;
            vendor: string;
            /**
             * @description Which of a country’s tax rates it is charged
             * @enum {string}
             */
            taxClass: "standard" | "reduced";
            status: components["schemas"]["ProductStatus"];
            position: number;
            /** @description Where it was imported from; empty for what was made here */
            source: string;
            categories: components["schemas"]["AdminProductCategory"][];
            tags: string[];
            images: components["schemas"]["AdminProductImage"][];
            options: components["schemas"]["AdminProductOption"][];
            variants: components["schemas"]["AdminVariant"][];
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
            externalId: string | null;
            metadata: components["schemas"]["Metadata"];
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            updatedAt: string;
            publishedAt: string | null;
        };
        AdminProductCategory: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @example alder-mug */
            slug: string;
            name: string;
        };
        AdminProductImage: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            mediaId: string | null;
            sourceUrl: string | null;
            /** @description Absolute path on this shop (add ?w=400) or a URL on another host */
            url: string;
            alt: string;
            width: number | null;
            height: number | null;
        };
        AdminProductOption: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            name: string;
            values: string[];
        };
        AdminProductRow: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @example alder-mug */
            slug: string;
            title: string;
            vendor: string;
            status: components["schemas"]["ProductStatus"];
            image: components["schemas"]["Image"] | null;
            price: components["schemas"]["Money"] | null;
            priceTo: components["schemas"]["Money"] | null;
            variantCount: number;
            stock: components["schemas"]["AdminProductRowStock"];
            externalId: string | null;
            metadata: components["schemas"]["Metadata"];
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            updatedAt: string;
            /** @description Currencies of the shop in which a variant on sale has no price */
            unpricedIn: string[];
        };
        AdminProductRowPage: {
            items: components["schemas"]["AdminProductRow"][];
            nextCursor: string | null;
        };
        /** @description Over all variants on sale; `available` is null when none is counted */
        AdminProductRowStock: {
            onHand: number;
            reserved: number;
            available: number | null;
            lowest: number | null;
            soldOutVariants: number;
            /** @description Variants with at most `lowStock` left, or none; the first twenty */
            low: components["schemas"]["LowVariant"][];
        };
        AdminVariant: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            sku: string | null;
            options: string[];
            prices: components["schemas"]["Money"][];
            compareAtPrices: components["schemas"]["Money"][];
            weightGrams: number;
            barcode: string | null;
            imageId: string | null;
            archivedAt: string | null;
            externalId: string | null;
            metadata: components["schemas"]["Metadata"];
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            updatedAt: string;
            /**
             * @description Changes with everything that a change can touch. Send it back in `If-Match`
             * @example bq3TtV0FJpL0bYlN
             */
            version: string;
            stock: components["schemas"]["AdminVariantStock"];
        };
        AdminVariantStock: {
            /**
             * @description Changes with everything that a change can touch. Send it back in `If-Match`
             * @example bq3TtV0FJpL0bYlN
             */
            version: string;
            tracked: boolean;
            backorder: boolean;
            /** @description At all locations together */
            onHand: number;
            reserved: number;
            available: number | null;
            /** @description By location, the default one first */
            levels: components["schemas"]["StockAtLocation"][];
        };
        AgreedTerms: {
            /**
             * Format: date-time
             * @description When the terms that were agreed to had last been changed
             */
            version: string;
            /**
             * Format: date-time
             * @description When the shopper agreed to them
             */
            at: string;
        };
        AnnouncementPublic: {
            /** @description Text: Above the head of each page of the shop. Left empty: none. */
            text: string;
            /** @description Where it leads: A page of your shop, such as /contact. Left empty: nowhere. */
            link: string;
            /**
             * @description From: In the time of your shop. Left empty: at once.
             * @example 2026-12-01T09:00
             */
            from: string;
            /**
             * @description Until: In the time of your shop. Left empty: until you remove it.
             * @example 2026-12-01T09:00
             */
            until: string;
        };
        AnnouncementSettings: {
            /**
             * @description Changes with everything that a change can touch. Send it back in `If-Match`
             * @example bq3TtV0FJpL0bYlN
             */
            version: string;
            /** @description Text: Above the head of each page of the shop. Left empty: none. */
            text: string;
            /** @description Where it leads: A page of your shop, such as /contact. Left empty: nowhere. */
            link: string;
            /**
             * @description From: In the time of your shop. Left empty: at once.
             * @example 2026-12-01T09:00
             */
            from: string;
            /**
             * @description Until: In the time of your shop. Left empty: until you remove it.
             * @example 2026-12-01T09:00
             */
            until: string;
        };
        ApiKey: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            name: string;
            /** @description The last four characters */
            hint: string;
            /** @description `*` is every permission */
            permissions: string[];
            /** @description What it may do now: what whoever made it lost, or left with, it has lost too */
            effectivePermissions: string[];
            createdBy: components["schemas"]["ApiKeyCreatedBy"];
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
            expiresAt: string | null;
            lastUsedAt: string | null;
            revokedAt: string | null;
            /** @description The caller may change or remove it: they hold all it holds */
            changeable: boolean;
        };
        ApiKeyCreatedBy: {
            id: string | null;
            name: string;
        };
        ApiKeyPage: {
            items: components["schemas"]["ApiKey"][];
            nextCursor: string | null;
        };
        ArrangePaymentMethodBody: {
            enabled: boolean;
            names: components["schemas"]["ArrangePaymentMethodBodyNames"];
            instructions: components["schemas"]["ArrangePaymentMethodBodyInstructions"];
            /** @description Only these; empty: all */
            currencies: components["schemas"]["Currency"][];
            /** @description Only to these; empty: everywhere */
            countries: string[];
            /**
             * @description `authorise`: authorised first, until staff capture it
             * @enum {string}
             */
            intent: "capture" | "authorise";
        };
        /** @description By language */
        ArrangePaymentMethodBodyInstructions: {
            en?: string;
            "en-US"?: string;
            "ar-XB"?: string;
        };
        /** @description By language */
        ArrangePaymentMethodBodyNames: {
            en?: string;
            "en-US"?: string;
            "ar-XB"?: string;
        };
        Arrival: {
            /**
             * @description A day in the shop’s time zone
             * @example 2026-12-03
             */
            from: string;
            /** @example 2026-12-07 */
            to: string;
        };
        AskForNewEmailBody: {
            /** Format: idn-email */
            email: string;
        };
        AskForNewsletterBody: {
            /** Format: idn-email */
            email: string;
            /**
             * @description Where the box was ticked
             * @enum {string}
             */
            source: "footer" | "checkout" | "registration";
        };
        AttendToPaymentBody: {
            /**
             * @description What was seen: refused with 409 when something else stands there by now
             * @enum {string}
             */
            reason?: "dispute" | "refund_failed" | "refund_by_hand" | "authorisation_lost" | "mismatch" | "unclear" | "late_money" | "paid_twice";
            /** @description For the order’s timeline; shoppers do not see it */
            note?: string;
        };
        /**
         * @example order.ship
         * @enum {string}
         */
        AuditAction: "order.update" | "order.ship" | "order.deliver" | "order.return" | "order.tag" | "order.add_note" | "order.remove_note" | "order.resend_confirmation" | "order.choose_batch" | "order.start_batch" | "order.export" | "order.cancel" | "payment.capture" | "payment.note_paid" | "payment.ask" | "payment.attend" | "payment.export" | "order.refund" | "refund.note_sent" | "payment_method.update" | "payment_method.reorder" | "product.create" | "product.update" | "product.translate" | "variant.update" | "category.create" | "category.update" | "category.delete" | "category.sort" | "stock.set" | "stock.location_added" | "stock.location_changed" | "media.add" | "page.create" | "page.update" | "page.restore" | "page.delete" | "redirect.set" | "redirect.import" | "redirect.delete" | "customer.update" | "customer.block" | "customer.unblock" | "customer.add_note" | "customer.export" | "customer.remove_note" | "newsletter.export" | "newsletter.remove_subscriber" | "contact.set_state" | "contact.delete" | "mail.test" | "shop.update" | "shop.empty_demo" | "shop.friends" | "shop.go_live" | "shipping_zone.create" | "shipping_zone.update" | "shipping_zone.delete" | "shipping_option.create" | "shipping_option.update" | "shipping_option.delete" | "tax_country.update" | "staff.join" | "settings.update" | "role.create" | "role.update" | "role.delete" | "invite.create" | "invite.resend" | "invite.withdraw" | "staff.change_role" | "staff.remove" | "staff.block" | "staff.unblock" | "staff.forget_factors" | "api_key.create" | "api_key.revoke";
        AuditEntry: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            at: string;
            actor: components["schemas"]["AuditEntryActor"];
            ip: string | null;
            action: components["schemas"]["AuditAction"];
            subject: components["schemas"]["AuditEntrySubject"];
            before: {
                [key: string]: unknown;
            } | null;
            after: {
                [key: string]: unknown;
            } | null;
            /** @description A change of settings that can be set back, unless it was changed again since */
            undoable: boolean;
        };
        AuditEntryActor: {
            id: string | null;
            name: string;
            /** @enum {string} */
            kind: "person" | "key";
        };
        AuditEntryPage: {
            items: components["schemas"]["AuditEntry"][];
            nextCursor: string | null;
        };
        AuditEntrySubject: {
            type: components["schemas"]["AuditSubject"];
            id: string;
        };
        /**
         * @example order
         * @enum {string}
         */
        AuditSubject: "order" | "order_batch" | "export" | "payment" | "refund" | "payment_method" | "product" | "variant" | "category" | "stock_location" | "media" | "page" | "redirect" | "customer" | "subscriber" | "contact_message" | "settings" | "shipping_zone" | "shipping_option" | "tax_country" | "staff" | "role" | "invite" | "api_key";
        AuthenticatorSecret: {
            /** @description Base32, to be typed into the app */
            secret: string;
            /** @description `otpauth://`, to be shown as a QR code */
            uri: string;
        };
        BestSeller: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            productId: string;
            variantId: string | null;
            name: string;
            sku: string | null;
            /** @description Refunded ones too */
            orders: number;
            /** @description Sold, less those that came back */
            units: number;
            unitsSold: number;
            /** @description Returned, or of an order that was refunded whole */
            unitsBack: number;
            sales: components["schemas"]["Money"];
            refunds: components["schemas"]["Money"];
            net: components["schemas"]["Money"];
        };
        BestSellers: {
            /**
             * @description Of the shop: its days are meant
             * @example Europe/Brussels
             */
            timeZone: string;
            /**
             * @description A day in the time zone of the shop
             * @example 2026-11-30
             */
            from: string;
            /**
             * @description A day in the time zone of the shop
             * @example 2026-11-30
             */
            to: string;
            items: components["schemas"]["BestSeller"][];
            nextCursor: null;
        };
        BlockCustomerBody: {
            reason?: string;
        };
        BookAddress: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /**
             * @description Of the address itself
             * @example bq3TtV0FJpL0bYlN
             */
            version: string;
            address: components["schemas"]["Address"];
            isDefaultShipping: boolean;
            isDefaultBilling: boolean;
        };
        BrandMark: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            mediaId: string;
            url: string;
            width: number;
            height: number;
            /** @description An SVG: mails show the name of the shop in its place */
            isDrawing?: boolean;
        };
        BrandingSettings: {
            /**
             * @description Changes with everything that a change can touch. Send it back in `If-Match`
             * @example bq3TtV0FJpL0bYlN
             */
            version: string;
            logo: components["schemas"]["BrandMark"] | null;
            logoDark: components["schemas"]["BrandMark"] | null;
            icon: components["schemas"]["BrandMark"] | null;
        };
        BrokenMenuLine: {
            /** @enum {string} */
            menu: "main" | "help" | "about";
            line: string;
            /** @enum {string} */
            reason: "gone" | "unreadable";
        };
        BrokenMenuLineList: {
            items: components["schemas"]["BrokenMenuLine"][];
            nextCursor: null;
        };
        CancelOrderAsStaffBody: {
            /** @description For staff; the shopper does not see it */
            note?: string;
        };
        Cart: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description What the shopper was shown; another one whenever lines, prices, amounts, currency, delivery or address are */
            version: string;
            /** @description False once the shop no longer sells in the cart’s currency: set another one, then it can be ordered */
            currencySold: boolean;
            items: components["schemas"]["CartItem"][];
            subtotal: components["schemas"]["Money"];
            discount: components["schemas"]["Money"];
            shipping: components["schemas"]["Money"];
            tax: components["schemas"]["Money"];
            total: components["schemas"]["Money"];
            /**
             * @deprecated
             * @description All rates together in hundredths of a percent, rounded; `taxLines` are exact
             */
            taxRateBps: number;
            /** @description One for each tax; they add up to the tax */
            taxLines: components["schemas"]["TaxLine"][];
            pricesIncludeTax: boolean;
            email: string | null;
            addresses: components["schemas"]["CartAddresses"];
            draft: components["schemas"]["DraftField"][] | null;
            shopperNote: string | null;
            country: string | null;
            shippingOptionId: string | null;
            orderNumber: string | null;
            /** @description What changed since it was put in the cart */
            notices: components["schemas"]["CartNotice"][];
        };
        CartAddresses: {
            shipping: components["schemas"]["Address"] | null;
            billing: components["schemas"]["Address"] | null;
        };
        CartItem: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            variantId: string;
            slug: string;
            title: string;
            options: components["schemas"]["ChosenOption"][];
            /** @description What is said about the line, by name */
            properties: {
                [key: string]: string;
            };
            image: components["schemas"]["Image"] | null;
            quantity: number;
            unitPrice: components["schemas"]["Money"];
            total: components["schemas"]["Money"];
            available: number | null;
        };
        CartNotice: {
            /**
             * @example cart.only_left
             * @example cart.not_for_sale
             */
            code: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            itemId: string;
            available: number | null;
        };
        Category: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @example alder-mug */
            slug: string;
            name: string;
            description: string;
            parent: string | null;
            position: number;
            /** @description On sale in it and below it */
            productCount: number;
        };
        CategoryDetail: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @example alder-mug */
            slug: string;
            name: string;
            description: string;
            parent: string | null;
            position: number;
            /** @description On sale in it and below it */
            productCount: number;
            /** @description From the top down */
            ancestors: components["schemas"]["CategoryName"][];
            children: components["schemas"]["Category"][];
        };
        CategoryList: {
            items: components["schemas"]["Category"][];
            nextCursor: null;
        };
        CategoryName: {
            /** @example alder-mug */
            slug: string;
            name: string;
        };
        ChangeEmailBody: {
            token: string;
            password?: string;
        };
        ChangeMeBody: {
            name?: string;
            locale?: components["schemas"]["Locale"];
        };
        ChangeMyAddressBody: {
            address?: components["schemas"]["NewAddress"];
            /**
             * @description Makes it the default in place of the one before
             * @constant
             */
            isDefaultShipping?: true;
            /**
             * @description Makes it the default in place of the one before
             * @constant
             */
            isDefaultBilling?: true;
        };
        ChangePasswordBody: {
            currentPassword?: string;
            password: string;
        };
        ChangeStaffRoleBody: {
            /** @example support */
            role: string;
        };
        ChangeStockBody: {
            items: components["schemas"]["StockChange"][];
            /** @description For the ledger */
            reason?: string;
        };
        CheckoutBody: {
            /** @example test */
            paymentMethod: string;
            /** @description What the shopper was shown; another one whenever lines, prices, amounts, currency, delivery or address are */
            cartVersion?: string;
            expectedTotal?: components["schemas"]["Money"];
            /**
             * Format: date-time
             * @description Needed where `GET /shop` says `checkout.terms` is `ticked` and there are terms: the `updatedAt` of the terms in `GET /policies` that the shopper has ticked a box for
             */
            acceptedTerms?: string;
        };
        CheckoutPublic: {
            /**
             * @description Who may order: At the checkout and in its API. Orders that are pending can still be paid without an account.
             * @enum {string}
             */
            account: "guest" | "required";
            /**
             * @description Phone: In each address at the checkout and in customers’ address books. A phone that is not asked for is not stored.
             * @enum {string}
             */
            phone: "off" | "optional" | "required";
            /**
             * @description Company: In each address too.
             * @enum {string}
             */
            company: "off" | "optional" | "required";
            /**
             * @description Terms: Your page of terms is linked beside “Pay” as soon as it is published; before that there is nothing to agree to. With a box, each order shows which version was agreed to, and when.
             * @enum {string}
             */
            terms: "shown" | "ticked";
            /**
             * @description A note with the order: You see it on the order, on its packing slip and in the mails about it.
             * @enum {string}
             */
            note: "off" | "optional";
        };
        CheckoutSettings: {
            /**
             * @description Changes with everything that a change can touch. Send it back in `If-Match`
             * @example bq3TtV0FJpL0bYlN
             */
            version: string;
            /**
             * @description Who may order: At the checkout and in its API. Orders that are pending can still be paid without an account.
             * @enum {string}
             */
            account: "guest" | "required";
            /**
             * @description Phone: In each address at the checkout and in customers’ address books. A phone that is not asked for is not stored.
             * @enum {string}
             */
            phone: "off" | "optional" | "required";
            /**
             * @description Company: In each address too.
             * @enum {string}
             */
            company: "off" | "optional" | "required";
            /**
             * @description Terms: Your page of terms is linked beside “Pay” as soon as it is published; before that there is nothing to agree to. With a box, each order shows which version was agreed to, and when.
             * @enum {string}
             */
            terms: "shown" | "ticked";
            /**
             * @description A note with the order: You see it on the order, on its packing slip and in the mails about it.
             * @enum {string}
             */
            note: "off" | "optional";
        };
        ChooseMyColumnsBody: {
            /**
             * @description The list of the admin, such as `orders`
             * @example orders
             */
            list: string;
            /** @description None: the usual ones */
            columns: string[];
        };
        ChosenOption: {
            name: string;
            value: string;
        };
        ClaimedCart: {
            token: string | null;
            cart: components["schemas"]["Cart"] | null;
        };
        ConfirmAuthenticatorBody: {
            /** @example 123456 */
            code: string;
        };
        ConfirmMeBody: {
            password?: string;
            /** @example 123456 */
            code?: string;
        };
        ConfirmNewsletterBody: {
            token: string;
        };
        ConfirmWithPasskeyBody: {
            response: components["schemas"]["UsedCredential"];
        };
        ContactMessage: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /**
             * @description Changes with everything that a change can touch. Send it back in `If-Match`
             * @example bq3TtV0FJpL0bYlN
             */
            version: string;
            name: string;
            email: string;
            message: string;
            orderNumber: string | null;
            /** @description What its writer was reading */
            locale: string;
            state: components["schemas"]["ContactMessageState"];
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
        };
        ContactMessagePage: {
            items: components["schemas"]["ContactMessage"][];
            nextCursor: string | null;
        };
        /** @enum {string} */
        ContactMessageState: "new" | "read" | "answered";
        ContactSummary: {
            /** @description Messages that nobody has looked at */
            unread: number;
        };
        ContentPage: {
            /** @example alder-mug */
            slug: string;
            title: string;
            summary: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            publishedAt: string;
            seoTitle: string;
            seoDescription: string;
            policy: components["schemas"]["Policy"] | null;
            /** @description Safe HTML, made of the Markdown */
            html: string;
            sections: components["schemas"]["Section"][];
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            updatedAt: string;
        };
        CountryBody: {
            /**
             * @description ISO 3166-1 alpha-2
             * @example AT
             */
            country: string;
        };
        CountryTax: {
            country: string;
            /**
             * @description Changes with everything that a change can touch. Send it back in `If-Match`
             * @example bq3TtV0FJpL0bYlN
             */
            version: string;
            /**
             * @description `country`: its own rates as they are shipped. `own`: `rates`. `home`: what the shop’s home country is charged. `none`: no tax
             * @enum {string}
             */
            charges: "country" | "own" | "home" | "none";
            rates: components["schemas"]["OwnTaxRates"];
            /** @description False: `charges` is what is usual, nobody has said so */
            isDecided: boolean;
            charged: components["schemas"]["CountryTaxCharged"];
            shipped: components["schemas"]["ShippedTaxRates"] | null;
        };
        CountryTaxChange: {
            /**
             * @description `country`: its own rates as they are shipped. `own`: `rates`. `home`: what the shop’s home country is charged. `none`: no tax
             * @enum {string}
             */
            charges: "country" | "own" | "home" | "none";
            rates: components["schemas"]["OwnTaxRates"];
        };
        /** @description What its shoppers are charged today */
        CountryTaxCharged: {
            standard: components["schemas"]["CountryTaxChargedStandard"][];
            reduced: components["schemas"]["CountryTaxChargedReduced"][];
        };
        CountryTaxChargedReduced: {
            name: string;
            rateMillionths: number;
        };
        CountryTaxChargedStandard: {
            name: string;
            rateMillionths: number;
        };
        CountryTaxList: {
            items: components["schemas"]["CountryTax"][];
            nextCursor: null;
        };
        CreateApiKeyBody: {
            name: string;
            /** @description Never `refunds:write` or `staff:write`: all that they open asks a person to prove who they are */
            permissions: components["schemas"]["StaffPermission"][];
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            expiresAt?: string;
        };
        CreateCategoryBody: {
            name: string;
            /** @example alder-mug */
            slug?: string;
            description?: string;
            parent?: string | null;
            /** @description Lower comes first */
            position?: number;
        };
        CreateCategoryHeadBody: {
            title: string;
            /**
             * @description Left out: made of the title
             * @example alder-mug
             */
            slug?: string;
            /** @description Markdown; HTML in it becomes Markdown, and scripts and styles go */
            text?: string;
            /** @description Empty: the beginning of the text */
            summary?: string;
            author?: string;
            pictureId?: string | null;
            pictureAlt?: string;
            /** @description Empty: the title */
            seoTitle?: string;
            /** @description Empty: the summary */
            seoDescription?: string;
            policy?: components["schemas"]["Policy"] | null;
            categoryId?: string | null;
            publishAt?: string | null;
        };
        CreateHomePageBody: {
            title: string;
            /**
             * @description Left out: made of the title
             * @example alder-mug
             */
            slug?: string;
            /** @description Markdown; HTML in it becomes Markdown, and scripts and styles go */
            text?: string;
            /** @description Empty: the beginning of the text */
            summary?: string;
            author?: string;
            pictureId?: string | null;
            pictureAlt?: string;
            /** @description Empty: the title */
            seoTitle?: string;
            /** @description Empty: the summary */
            seoDescription?: string;
            policy?: components["schemas"]["Policy"] | null;
            categoryId?: string | null;
            publishAt?: string | null;
        };
        CreatePageBody: {
            title: string;
            /**
             * @description Left out: made of the title
             * @example alder-mug
             */
            slug?: string;
            /** @description Markdown; HTML in it becomes Markdown, and scripts and styles go */
            text?: string;
            /** @description Empty: the beginning of the text */
            summary?: string;
            author?: string;
            pictureId?: string | null;
            pictureAlt?: string;
            /** @description Empty: the title */
            seoTitle?: string;
            /** @description Empty: the summary */
            seoDescription?: string;
            policy?: components["schemas"]["Policy"] | null;
            categoryId?: string | null;
            publishAt?: string | null;
        };
        CreatePostBody: {
            title: string;
            /**
             * @description Left out: made of the title
             * @example alder-mug
             */
            slug?: string;
            /** @description Markdown; HTML in it becomes Markdown, and scripts and styles go */
            text?: string;
            /** @description Empty: the beginning of the text */
            summary?: string;
            author?: string;
            pictureId?: string | null;
            pictureAlt?: string;
            /** @description Empty: the title */
            seoTitle?: string;
            /** @description Empty: the summary */
            seoDescription?: string;
            policy?: components["schemas"]["Policy"] | null;
            categoryId?: string | null;
            publishAt?: string | null;
        };
        CreateProductBody: {
            title: string;
            /** @example alder-mug */
            slug?: string;
            /** @description Plain text or HTML; only plain formatting is kept */
            description?: string;
            vendor?: string;
            /**
             * @description Which of a country’s tax rates it is charged
             * @enum {string}
             */
            taxClass?: "standard" | "reduced";
            status?: components["schemas"]["ProductStatus"];
            /** @description Lower comes first */
            position?: number;
            categories?: string[];
            tags?: string[];
            /** @description In order: pictures the product has (by `id`) and uploaded ones (by `mediaId`) */
            images?: (components["schemas"]["KeptImage"] | components["schemas"]["AddedImage"])[];
            options?: components["schemas"]["OptionBody"][];
            variants: components["schemas"]["VariantBody"][];
            externalId?: string | null;
            metadata?: components["schemas"]["Metadata"];
        };
        CreateRoleBody: {
            name: string;
            /** @description A write brings its read where there is one */
            permissions: components["schemas"]["StaffPermission"][];
        };
        CredentialExtensions: {
            [key: string]: unknown;
        };
        Currency: string;
        CurrencyBody: {
            currency: components["schemas"]["Currency"];
        };
        CurrencyReadiness: {
            currency: components["schemas"]["Currency"];
            /** @description Products on sale in any currency */
            products: number;
            /** @description Those of which at least one variant has no price in this currency */
            productsWithoutPrice: number;
            /** @description Delivery options with a price in it. With none, nobody can order in it */
            shippingOptionsOffered: number;
            shippingOptionsWithoutPrice: number;
            /** @description With none, nobody can order in it */
            paymentMethodsOffered: number;
        };
        CurrencyReadinessList: {
            items: components["schemas"]["CurrencyReadiness"][];
            nextCursor: null;
        };
        CurrencySettings: {
            /**
             * @description Changes with everything that a change can touch. Send it back in `If-Match`
             * @example bq3TtV0FJpL0bYlN
             */
            version: string;
            currency: components["schemas"]["Currency"];
            /** @description What goods may have prices in; `currency` is what is shown to whoever has not chosen */
            currencies: components["schemas"]["Currency"][];
        };
        Customer: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            email: string;
            name: string;
            locale: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            registeredAt: string;
            emailVerified: boolean;
            /** @description Ordered without an account: `registeredAt` is the first order, and there is nothing to block or to sync */
            isGuest: boolean;
            /** @description Works here too: cannot be blocked as a customer */
            isStaff: boolean;
            blocked: components["schemas"]["CustomerBlocked"] | null;
            lastSeenAt: string | null;
            /** @description Without cancelled ones */
            orderCount: number;
            /** @description One per currency: paid, less what went back */
            spent: components["schemas"]["Money"][];
            lastOrderAt: string | null;
            externalId: string | null;
            metadata: components["schemas"]["Metadata"];
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            updatedAt: string;
            /**
             * @description Changes with everything that a change can touch. Send it back in `If-Match`
             * @example bq3TtV0FJpL0bYlN
             */
            version: string;
            /** @description At most ten, cancelled ones too; `listOrders` with `customer` shows all */
            newestOrders: components["schemas"]["OrderRow"][];
            addresses: components["schemas"]["CustomerAddress"][];
            /** @description Newest first; staff only */
            notes: components["schemas"]["CustomerNote"][];
            signIn: components["schemas"]["CustomerSignIn"];
            history: components["schemas"]["CustomerHistory"][];
        };
        CustomerAddress: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            address: components["schemas"]["Address"];
            isDefaultShipping: boolean;
            isDefaultBilling: boolean;
        };
        CustomerBlocked: {
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            at: string;
            reason: string | null;
        };
        CustomerHistory: {
            /** @enum {string} */
            action: "customer.block" | "customer.unblock";
            actorName: string;
            reason: string | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            at: string;
        };
        CustomerNote: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            note: string;
            authorName: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            at: string;
        };
        CustomerRow: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            email: string;
            name: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            registeredAt: string;
            emailVerified: boolean;
            blocked: boolean;
            /** @description Ordered without an account: `registeredAt` is the first order, and there is nothing to block or to sync */
            isGuest: boolean;
            /** @description Without cancelled ones */
            orderCount: number;
            /** @description One per currency: paid, less what went back */
            spent: components["schemas"]["Money"][];
            lastOrderAt: string | null;
            externalId: string | null;
            metadata: components["schemas"]["Metadata"];
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            updatedAt: string;
        };
        CustomerRowPage: {
            items: components["schemas"]["CustomerRow"][];
            nextCursor: string | null;
        };
        CustomerSignIn: {
            password: boolean;
            authenticator: boolean;
            passkeys: number;
            /**
             * @example [
             *       "google"
             *     ]
             */
            providers: string[];
            /** @description Open just now */
            sessions: number;
        };
        DeliveredBody: {
            /**
             * @description `false` takes it back: on its way still
             * @default true
             */
            delivered?: boolean;
            /**
             * Format: uuid
             * @description Left out: every parcel of the order
             */
            shipmentId?: string;
        };
        DeliveryDays: {
            /**
             * @description Changes with everything that a change can touch. Send it back in `If-Match`
             * @example bq3TtV0FJpL0bYlN
             */
            version: string;
            /** @description Days of the week on which parcels leave and arrive; 1 is Monday */
            workingDays: number[];
            /** @description Days on which none leaves and none arrives */
            daysOff: string[];
        };
        DeliveryDaysChange: {
            /** @description Days of the week on which parcels leave and arrive; 1 is Monday */
            workingDays: number[];
            /** @description Days on which none leaves and none arrives */
            daysOff: string[];
        };
        DeliveryOption: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            name: string;
            price: components["schemas"]["Money"];
            estimate: components["schemas"]["DeliveryOptionEstimate"];
            arrival: components["schemas"]["Arrival"] | null;
            freeFrom: components["schemas"]["Money"] | null;
            rule: components["schemas"]["DeliveryOptionRule"];
        };
        DeliveryOptionEstimate: {
            /** @description Working days */
            minDays: number;
            maxDays: number;
        };
        /** @description What it would cost for another parcel: free from `freeFrom`, else the amount of the highest step whose `from` (a total in minor units, or a weight in grams, after `pricing`) is reached; not offered above `maxWeightGrams` */
        DeliveryOptionRule: {
            /**
             * @description What the price depends on: nothing, the total of the goods, or their weight
             * @enum {string}
             */
            pricing: "flat" | "total" | "weight";
            /** @description Minor units; below the first step */
            amount: number;
            freeFrom: number | null;
            steps: components["schemas"]["DeliveryOptionRuleStep"][];
            maxWeightGrams: number | null;
        };
        DeliveryOptionRuleStep: {
            from: number;
            amount: number;
        };
        DeliveryPromise: {
            country: string | null;
            items: components["schemas"]["DeliveryOption"][];
        };
        DemoMail: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            to: string;
            subject: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            at: string;
            text: string;
            html: string;
        };
        DemoMailRow: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            to: string;
            subject: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            at: string;
        };
        DemoMailRowPage: {
            items: components["schemas"]["DemoMailRow"][];
            nextCursor: string | null;
        };
        DemoState: {
            products: number;
            orders: number;
            customers: number;
            staff: number;
            emptying: components["schemas"]["DemoStateEmptying"] | null;
        };
        DemoStateEmptying: {
            /**
             * @description `sales`: orders, carts, customers and mails. `everything`: products and categories too
             * @enum {string}
             */
            what: "everything" | "sales";
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            askedAt: string;
            doneAt: string | null;
        };
        Dispute: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            paymentId: string;
            amount: components["schemas"]["Money"];
            /** @enum {string} */
            state: "open" | "waiting" | "won" | "lost";
            /** @description The provider’s word */
            reason: string;
            dueAt: string | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
            closedAt: string | null;
        };
        DraftField: {
            name: string;
            value: string;
        };
        EmptyDemoBody: {
            /**
             * @description `sales`: orders, carts, customers and mails. `everything`: products and categories too
             * @enum {string}
             */
            what: "everything" | "sales";
        };
        EndNewsletterBody: {
            token: string;
        };
        /** @enum {string} */
        FailureCode: "card_declined" | "payment_declined" | "insufficient_funds" | "expired_card" | "incorrect_number" | "incorrect_cvc" | "incorrect_expiry" | "card_not_supported" | "limit_exceeded" | "authentication_failed" | "payer_action_required" | "processing_error" | "amount_not_chargeable" | "expired" | "cancelled";
        FinishIdentityLinkBody: {
            code?: string;
            state?: string;
            iss?: string;
            error?: string;
        };
        ForgotPasswordBody: {
            /** Format: idn-email */
            email: string;
        };
        /** @enum {string} */
        FulfilmentState: "unfulfilled" | "partially_shipped" | "shipped" | "delivered" | "partially_returned" | "returned";
        GetHealthAnswer: {
            ok: boolean;
        };
        GetReadinessAnswer: {
            ok: boolean;
            /** @description Each is `ok` or says in a word what is wrong. */
            checks: {
                [key: string]: string;
            };
        };
        GetShopPassBody: {
            password: string;
        };
        HomePublic: {
            /** @description Headline: The first words of the home page, on its picture. Left empty: the tagline, else the name of the shop. */
            headline: string;
            /** @description Sentence below it: Who you are and what you sell, in one sentence. */
            introduction: string;
            /** @description Button: What the button says. Left empty: See everything. */
            button: string;
            /** @description Where it leads: A page of your shop, such as /categories/lamps. Left empty: all products. */
            buttonLink: string;
        };
        HomeSettings: {
            /**
             * @description Changes with everything that a change can touch. Send it back in `If-Match`
             * @example bq3TtV0FJpL0bYlN
             */
            version: string;
            /** @description Headline: The first words of the home page, on its picture. Left empty: the tagline, else the name of the shop. */
            headline: string;
            /** @description Sentence below it: Who you are and what you sell, in one sentence. */
            introduction: string;
            /** @description Button: What the button says. Left empty: See everything. */
            button: string;
            /** @description Where it leads: A page of your shop, such as /categories/lamps. Left empty: all products. */
            buttonLink: string;
        };
        Identities: {
            items: components["schemas"]["Identity"][];
        };
        Identity: {
            provider: string;
            /** @description Of the provider */
            name: string;
            email: string | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            linkedAt: string;
            lastUsedAt: string | null;
        };
        IdentityPublic: {
            /** @description Name of the shop: At the top and foot of each page, in its title, in the subject and sender of mails, and in authenticator apps. */
            name: string;
            /** @description Tagline: On the home page, at the foot of each page, and in search results. One short sentence. */
            tagline: string;
            /** @description Legal name: Who sells: your company, or your own name. At the foot of each page and of mails. */
            legalName: string;
            /** @description Street and number: Where your business is. At the foot of mails, on packing slips, and in what search engines are told. */
            line1: string;
            /** @description Address, second line */
            line2: string;
            /** @description Postal code */
            postalCode: string;
            /** @description City */
            city: string;
            /** @description State or region */
            region: string;
            /** @description Country: Where your business is, which is what tax begins with. */
            country: string;
            /** @description Email for customers: At the foot of each page and of mails: where customers write to. */
            email: string;
            /** @description Phone for customers: At the foot of each page and of mails. */
            phone: string;
            /** @description Tax number: Such as your VAT number. At the foot of each page and of mails. */
            taxId: string;
            /** @description Company register: The register and your number in it, where the law asks for it. At the foot of each page and of mails. */
            registration: string;
        };
        IdentitySettings: {
            /**
             * @description Changes with everything that a change can touch. Send it back in `If-Match`
             * @example bq3TtV0FJpL0bYlN
             */
            version: string;
            /** @description Name of the shop: At the top and foot of each page, in its title, in the subject and sender of mails, and in authenticator apps. */
            name: string;
            /** @description Tagline: On the home page, at the foot of each page, and in search results. One short sentence. */
            tagline: string;
            /** @description Legal name: Who sells: your company, or your own name. At the foot of each page and of mails. */
            legalName: string;
            /** @description Street and number: Where your business is. At the foot of mails, on packing slips, and in what search engines are told. */
            line1: string;
            /** @description Address, second line */
            line2: string;
            /** @description Postal code */
            postalCode: string;
            /** @description City */
            city: string;
            /** @description State or region */
            region: string;
            /** @description Country: Where your business is, which is what tax begins with. */
            country: string;
            /** @description Email for customers: At the foot of each page and of mails: where customers write to. */
            email: string;
            /** @description Phone for customers: At the foot of each page and of mails. */
            phone: string;
            /** @description Tax number: Such as your VAT number. At the foot of each page and of mails. */
            taxId: string;
            /** @description Company register: The register and your number in it, where the law asks for it. At the foot of each page and of mails. */
            registration: string;
        };
        Image: {
            /** @description Absolute path on this shop (add ?w=400) or a URL on another host */
            url: string;
            alt: string;
            width: number | null;
            height: number | null;
        };
        ImportRedirectsBody: {
            csv: string;
        };
        Invite: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            email: string;
            role: components["schemas"]["RoleName"];
            invitedBy: string | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            expiresAt: string;
            /** @description The caller may change or remove it: they hold all it holds */
            changeable: boolean;
        };
        InviteList: {
            items: components["schemas"]["Invite"][];
            nextCursor: null;
        };
        InviteOffer: {
            email: string;
            roleName: string;
            /** @description Then name and password are not asked for */
            hasAccount: boolean;
        };
        InviteStaffBody: {
            /** Format: idn-email */
            email: string;
            /** @example support */
            role: string;
        };
        KeepCartDraftBody: {
            draft: components["schemas"]["KeepCartDraftBodyDraft"][];
        };
        KeepCartDraftBodyDraft: {
            name: string;
            value: string;
        };
        KeptImage: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            alt?: string;
        };
        LanguageReadiness: {
            /** @enum {string} */
            locale: "en" | "en-US";
            /** @description Lists of products are written in it. Until then they show texts as they were written */
            listed: boolean;
            /** @description Products on sale */
            products: number;
            /** @description Those whose texts are read as written */
            productsWithoutText: number;
            categories: number;
            categoriesWithoutText: number;
            /** @description Of those that are offered */
            shippingOptionsWithoutText: number;
            /** @description Payment methods that explain how to pay, but not in this language */
            paymentMethodsWithoutText: number;
        };
        LanguageReadinessList: {
            items: components["schemas"]["LanguageReadiness"][];
            nextCursor: null;
        };
        LanguageSettings: {
            /**
             * @description Changes with everything that a change can touch. Send it back in `If-Match`
             * @example bq3TtV0FJpL0bYlN
             */
            version: string;
            locale: components["schemas"]["ShippedLocale"];
            /** @description What the shop can be read in; `locale` is what whoever wishes for none of them reads */
            locales: components["schemas"]["ShippedLocale"][];
            /** @description Languages that the shop has the words for */
            shipped: components["schemas"]["ShippedLocale"][];
        };
        /**
         * @description What is said about a line, by name, such as an engraving. The same variant with other properties is a line of its own. Up to 10, together 1900 bytes of JSON at most
         * @example {
         *       "Engraving": "For Ada"
         *     }
         */
        LineProperties: {
            [key: string]: string;
        };
        LinksToPage: {
            menus: components["schemas"]["LinksToPageMenu"][];
            redirects: string[];
            texts: components["schemas"]["LinksToPageText"][];
        };
        LinksToPageMenu: {
            /** @enum {string} */
            menu: "main" | "help" | "about";
            label: string;
        };
        LinksToPageText: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            kind: components["schemas"]["PageKind"];
            title: string;
        };
        ListColumns: {
            /**
             * @description The list of the admin, such as `orders`
             * @example orders
             */
            list: string;
            /** @description None: the usual ones */
            columns: string[];
        };
        ListColumnsList: {
            items: components["schemas"]["ListColumns"][];
            nextCursor: null;
        };
        ListedStockLocation: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /**
             * @description Changes with everything that a change can touch. Send it back in `If-Match`
             * @example bq3TtV0FJpL0bYlN
             */
            version: string;
            name: string;
            code: string;
            address: components["schemas"]["Address"] | null;
            isDefault: boolean;
            /** @description false: closed; nothing can be put there */
            active: boolean;
            /** @description Units of all variants that stand there */
            onHand: number;
            reserved: number;
        };
        ListedStockLocationList: {
            items: components["schemas"]["ListedStockLocation"][];
            nextCursor: null;
        };
        /** @enum {string} */
        Locale: "en" | "en-US" | "ar-XB";
        LookPublic: {
            /**
             * @description Accent: The colour of the button to press next, of marks and of rings around what has the focus, in the shop and its mails. Six digits, as your brand book names it: #2f5d50.
             * @example #2f5d50
             */
            accent: string;
            /**
             * @description Paper and ink: The ground of all pages and the text on it, light and dark.
             * @enum {string}
             */
            palette: "warm" | "white" | "cool" | "stone";
            /**
             * @description Type: Of headings and names, and of everything else. Visitors load only what is chosen.
             * @enum {string}
             */
            type: "editorial" | "classic" | "plain" | "system";
            /**
             * @description Corners: Of buttons, fields, panels and pictures.
             * @enum {string}
             */
            corners: "square" | "soft" | "round";
            /**
             * @description Shape of pictures: Of your goods, in lists and on their pages.
             * @enum {string}
             */
            pictureShape: "portrait" | "square" | "landscape";
            /**
             * @description Pictures of another shape
             * @enum {string}
             */
            pictureFit: "cover" | "contain";
        };
        LookSettings: {
            /**
             * @description Changes with everything that a change can touch. Send it back in `If-Match`
             * @example bq3TtV0FJpL0bYlN
             */
            version: string;
            /**
             * @description Accent: The colour of the button to press next, of marks and of rings around what has the focus, in the shop and its mails. Six digits, as your brand book names it: #2f5d50.
             * @example #2f5d50
             */
            accent: string;
            /**
             * @description Paper and ink: The ground of all pages and the text on it, light and dark.
             * @enum {string}
             */
            palette: "warm" | "white" | "cool" | "stone";
            /**
             * @description Type: Of headings and names, and of everything else. Visitors load only what is chosen.
             * @enum {string}
             */
            type: "editorial" | "classic" | "plain" | "system";
            /**
             * @description Corners: Of buttons, fields, panels and pictures.
             * @enum {string}
             */
            corners: "square" | "soft" | "round";
            /**
             * @description Shape of pictures: Of your goods, in lists and on their pages.
             * @enum {string}
             */
            pictureShape: "portrait" | "square" | "landscape";
            /**
             * @description Pictures of another shape
             * @enum {string}
             */
            pictureFit: "cover" | "contain";
        };
        LowVariant: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            variantId: string;
            /** @description Its option values; empty where there is one variant */
            name: string;
            available: number;
        };
        MadeApiKey: {
            /** @description Shown this once: only its hash is kept */
            key: string;
            apiKey: components["schemas"]["ApiKey"];
        };
        MailSender: {
            name: string;
            address: string;
            replyTo: string | null;
            /** @description False: nothing is sent, since no mail server is set */
            hasServer: boolean;
            /** @description The address is of a mail provider whose servers are not used: SPF and DKIM cannot align with its domain (RFC 7489), so mails are refused or taken for spam */
            isUnaligned: boolean;
        };
        MailsSettings: {
            /**
             * @description Changes with everything that a change can touch. Send it back in `If-Match`
             * @example bq3TtV0FJpL0bYlN
             */
            version: string;
            /** @description Name of the sender: What people see in their inbox. Left empty: the name of your shop. */
            senderName: string;
            /** @description Address of the sender: Every mail of the shop comes from it: about orders and accounts, to your team, and the newsletter. An address of your own domain, which your mail provider may send for. Left empty: the one the server was started with (MAIL_FROM). */
            senderAddress: string;
            /** @description Address for answers: Where answers to mails go. Left empty: to the sender. What visitors write with the contact form is always answered to them. */
            replyTo: string;
        };
        Mark: {
            url: string;
            width: number;
            height: number;
        };
        Media: {
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
        MenuItem: {
            label: string;
            url: string;
            children: components["schemas"]["MenuLink"][];
        };
        MenuLink: {
            label: string;
            url: string;
        };
        MenuPage: {
            slug: string;
            title: string;
            isPolicy: boolean;
        };
        Menus: {
            main: components["schemas"]["MenuItem"][];
            help: components["schemas"]["MenuItem"][];
            about: components["schemas"]["MenuItem"][];
            /** @description All that are published, for where there is no menu */
            pages: components["schemas"]["MenuPage"][];
        };
        MenusSettings: {
            /**
             * @description Changes with everything that a change can touch. Send it back in `If-Match`
             * @example bq3TtV0FJpL0bYlN
             */
            version: string;
            /** @description Main menu: In the head of each page. One link on each line: its words, an upright line, and its address, such as “Lamps | /categories/lamps”. A line that begins with a hyphen stands under the one before. Left empty: your categories. */
            main: string;
            /** @description Foot: Help: Written the same way, such as “Delivery | /pages/delivery”. Left empty: the contact form and your policies. */
            help: string;
            /** @description Foot: About: Written the same way. Links to other sites begin with https://. Left empty: your other pages. */
            about: string;
        };
        /** @description Words of an integration's own, for staff and integrations only: up to 50 */
        Metadata: {
            [key: string]: string;
        };
        /** @description 19.99 EUR is { "amount": 1999, "currency": "EUR" } */
        Money: {
            /** @description Whole minor units by the ISO 4217 exponent */
            amount: number;
            currency: string;
        };
        /** @description A postal address; what it must have depends on `country` */
        NewAddress: {
            /** @description Left out by people with one name: that is their last name */
            firstName?: string;
            lastName: string;
            company?: string;
            line1: string;
            line2?: string;
            city: string;
            /** @description Needed in some countries: US, CA, AU, IN … */
            region?: string;
            /** @description Needed, and in its form, where the country has postal codes */
            postalCode?: string;
            /** @description ISO 3166-1 alpha-2 */
            country: string;
            phone?: string;
        };
        NewCart: {
            /** @description Send it as the Cart-Token header */
            token: string;
            cart: components["schemas"]["Cart"];
        };
        NewCartBody: {
            /**
             * @description ISO 3166-1 alpha-2
             * @example AT
             */
            country?: string;
        };
        /** @description As WebAuthn writes it: the `toJSON()` of what the browser answered */
        NewCredential: {
            /** @description base64url */
            id: string;
            /** @description base64url */
            rawId: string;
            /** @enum {string} */
            type: "public-key";
            authenticatorAttachment?: string | null;
            clientExtensionResults: components["schemas"]["CredentialExtensions"];
            response: components["schemas"]["NewCredentialResponse"];
        };
        NewCredentialResponse: {
            /** @description base64url */
            clientDataJSON: string;
            /** @description base64url */
            attestationObject: string;
            /** @description base64url */
            authenticatorData?: string;
            transports?: string[];
            publicKeyAlgorithm?: number;
            /** @description base64url */
            publicKey?: string;
        };
        NewShippingOption: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            zoneId: string;
            name: string;
            /** @description Whether it is offered at all */
            active: boolean;
            /**
             * @description What the price depends on: nothing, the total of the goods, or their weight
             * @enum {string}
             */
            pricing: "flat" | "total" | "weight";
            /** @description Working days on the way */
            minDays: number;
            maxDays: number;
            cutOffHour: number | null;
            maxWeightGrams: number | null;
            /** @description One per currency. In a currency without one the option is not offered */
            prices: components["schemas"]["NewShippingOptionPrice"][];
        };
        NewShippingOptionPrice: {
            amount: number;
            currency: components["schemas"]["Currency"];
            freeFrom: number | null;
            /** @description From a total of the goods in minor units (`pricing` is `total`) or a weight in grams (`weight`) on it costs `amount` */
            steps: components["schemas"]["NewShippingOptionPriceStep"][];
        };
        NewShippingOptionPriceStep: {
            from: number;
            amount: number;
        };
        NewStockLocation: {
            /**
             * @description For staff
             * @example Warehouse Hamburg
             */
            name: string;
            /**
             * @description For integrations: small letters, digits and hyphens
             * @example hamburg
             */
            code: string;
            address?: components["schemas"]["NewAddress"] | null;
        };
        NoticesSettings: {
            /**
             * @description Changes with everything that a change can touch. Send it back in `If-Match`
             * @example bq3TtV0FJpL0bYlN
             */
            version: string;
            /** @description Told of new orders: One email address on each line, 10 at most. Each gets a mail for every order. */
            newOrders: string[];
            /** @description Told of low stock: One email address on each line, 10 at most. Within a quarter of an hour, each gets one mail for all that runs low, and none again until there is enough of it once more. */
            lowStock: string[];
        };
        OpenLocation: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            locationId: string;
            name: string;
            code: string;
        };
        OpeningSettings: {
            /**
             * @description Changes with everything that a change can touch. Send it back in `If-Match`
             * @example bq3TtV0FJpL0bYlN
             */
            version: string;
            /**
             * @description Who may come in: While your shop is closed, its pages and its API show nothing to customers; orders under way can still be followed and paid, and staff see everything.
             * @enum {string}
             */
            state: "usual" | "closed" | "maintenance" | "open";
            /** @description Words while it is closed: Under “Opening soon”: when you open, or where to hear of it. */
            closedText: string;
            /** @description Words while it is in maintenance: Under “Back soon”. */
            maintenanceText: string;
            /** @description Minutes a maintenance takes: Browsers and search engines are told to come back then. From 5 to 1440. */
            maintenanceMinutes: number;
        };
        OptionBody: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id?: string;
            /** @description Without a colon */
            name: string;
            values?: string[];
        };
        Order: {
            /**
             * @description Digits that no other order has, after the prefix that the merchant had set
             * @example 10001
             */
            number: string;
            status: components["schemas"]["OrderStatus"];
            paymentState: components["schemas"]["PaymentState"];
            fulfilmentState: components["schemas"]["FulfilmentState"];
            email: string;
            customerId: string | null;
            guestId: string | null;
            items: components["schemas"]["OrderItem"][];
            /** @description What is paid for beside goods */
            charges: components["schemas"]["OrderCharge"][];
            adjustments: components["schemas"]["OrderAdjustment"][];
            addresses: components["schemas"]["OrderAddresses"];
            shopperNote: string | null;
            agreedTerms: components["schemas"]["AgreedTerms"] | null;
            shippingOption: components["schemas"]["OrderShippingOption"];
            totals: components["schemas"]["OrderTotals"];
            timeline: components["schemas"]["TimelineEntry"][];
            shipments: components["schemas"]["Shipment"][];
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            placedAt: string;
            expiresAt: string | null;
            /** @description In small letters. Told to staff only */
            tags: string[];
            externalId: string | null;
            metadata: components["schemas"]["Metadata"];
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            updatedAt: string;
            /**
             * @description Of what integrations note down; told to staff only
             * @example bq3TtV0FJpL0bYlN
             */
            version?: string;
            /** @description The shopper may still cancel */
            canCancel: boolean;
            /** @description Another try at paying is open */
            canPay: boolean;
            /** @description Something of it waits to be shipped, and its money is not on its way back */
            canShip: boolean;
        };
        OrderAddresses: {
            shipping: components["schemas"]["Address"];
            billing: components["schemas"]["Address"];
        };
        /** @description What changed the price, and why; a discount below 0 adds to it */
        OrderAdjustment: {
            /** @enum {string} */
            kind: "promotion" | "coupon" | "manual";
            code: string | null;
            label: string;
            discount: components["schemas"]["Money"];
            /** @description What of it falls on each line; the rest falls on charges */
            items: components["schemas"]["OrderAdjustmentItem"][];
        };
        OrderAdjustmentItem: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            orderItemId: string;
            discount: components["schemas"]["Money"];
        };
        OrderBatch: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            action: components["schemas"]["OrderBatchAction"];
            tag: string | null;
            mails: boolean;
            isStarted: boolean;
            isDone: boolean;
            /** @description How many orders */
            count: number;
            done: number;
            /** @description They were so already */
            unchanged: number;
            refused: number;
            /** @description The first fifty of the orders */
            first: string[];
            /** @description The first fifty that could not be done */
            refusals: components["schemas"]["OrderBatchRefusal"][];
        };
        /** @enum {string} */
        OrderBatchAction: "ship" | "tag" | "untag";
        OrderBatchBody: {
            action: components["schemas"]["OrderBatchAction"];
            /** @description To give, or to take away */
            tag?: string;
            /** @description These, and no others */
            numbers?: string[];
            filter?: components["schemas"]["OrderFilter"];
        };
        OrderBatchRefusal: {
            /**
             * @description Digits that no other order has, after the prefix that the merchant had set
             * @example 10001
             */
            number: string;
            /** @description Of the refusal, as the operation for one order answers it */
            code: string;
            params: {
                [key: string]: string | number;
            };
        };
        OrderCharge: {
            /** @enum {string} */
            kind: "shipping";
            label: string;
            amount: components["schemas"]["Money"];
            discount: components["schemas"]["Money"];
            total: components["schemas"]["Money"];
            tax: components["schemas"]["Money"];
            /** @description One for each tax; they add up to the tax */
            taxLines: components["schemas"]["TaxLine"][];
        };
        OrderCounts: {
            /** @description 100: so many, or more */
            toShip: number;
            /** @description 100: so many, or more */
            pending: number;
            /** @description 100: so many, or more */
            shipped: number;
            /** @description 100: so many, or more */
            delivered: number;
            /** @description 100: so many, or more */
            cancelled: number;
        };
        /** @description All that match, 5,000 at most */
        OrderFilter: {
            status?: components["schemas"]["OrderStatus"];
            paymentState?: components["schemas"]["PaymentState"];
            fulfilmentState?: components["schemas"]["FulfilmentState"];
            /** @description true: only orders that wait to be shipped, wholly or in part */
            toShip?: boolean;
            tag?: string;
            search?: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            customer?: string;
            /**
             * Format: idn-email
             * @description Of whoever ordered, to the letter
             */
            email?: string;
            /**
             * Format: date-time
             * @description Created at this moment or later
             */
            createdFrom?: string;
            /**
             * Format: date-time
             * @description Created before this moment
             */
            createdBefore?: string;
            /**
             * Format: date-time
             * @deprecated
             * @description Use `createdFrom` instead
             */
            placedFrom?: string;
            /**
             * Format: date-time
             * @deprecated
             * @description Use `createdBefore` instead
             */
            placedBefore?: string;
        };
        OrderItem: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            variantId: string;
            slug: string;
            title: string;
            sku: string | null;
            options: components["schemas"]["ChosenOption"][];
            /** @description What is said about the line, by name */
            properties: {
                [key: string]: string;
            };
            image: components["schemas"]["Image"] | null;
            quantity: number;
            shippedQuantity: number;
            returnedQuantity: number;
            unitPrice: components["schemas"]["Money"];
            discount: components["schemas"]["Money"];
            total: components["schemas"]["Money"];
            tax: components["schemas"]["Money"];
            /** @description One for each tax; they add up to the tax */
            taxLines: components["schemas"]["TaxLine"][];
        };
        OrderMoney: {
            total: components["schemas"]["Money"];
            captured: components["schemas"]["Money"];
            returned: components["schemas"]["Money"];
            /** @description Newest first */
            attempts: components["schemas"]["PaymentAttempt"][];
            /** @description Newest first */
            refunds: components["schemas"]["Refund"][];
            /** @description Newest first */
            disputes: components["schemas"]["Dispute"][];
        };
        OrderNote: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            note: string;
            authorName: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            at: string;
        };
        OrderNoteList: {
            items: components["schemas"]["OrderNote"][];
            nextCursor: null;
        };
        OrderPayment: {
            payment: components["schemas"]["OrderPaymentPayment"] | null;
            /** @description Offered for another try at this order */
            methods: components["schemas"]["PaymentMethod"][];
        };
        OrderPaymentMethodsBody: {
            methods: string[];
        };
        OrderPaymentPayment: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @example test */
            method: string;
            status: string;
            redirectUrl: string | null;
            clientSecret: string | null;
            form: components["schemas"]["PaymentForm"] | null;
            name: string;
            flow: components["schemas"]["PaymentFlow"];
            demo: boolean;
            instructions: string | null;
            failureCode: components["schemas"]["FailureCode"] | null;
            embed: components["schemas"]["PaymentEmbed"] | null;
        };
        OrderRow: {
            /**
             * @description Digits that no other order has, after the prefix that the merchant had set
             * @example 10001
             */
            number: string;
            status: components["schemas"]["OrderStatus"];
            paymentState: components["schemas"]["PaymentState"];
            fulfilmentState: components["schemas"]["FulfilmentState"];
            email: string;
            name: string;
            total: components["schemas"]["Money"];
            itemCount: number;
            country: string | null;
            shippingOptionName: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            placedAt: string;
            /** @description In small letters. Told to staff only */
            tags: string[];
            externalId: string | null;
            metadata: components["schemas"]["Metadata"];
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            updatedAt: string;
        };
        OrderRowPage: {
            items: components["schemas"]["OrderRow"][];
            nextCursor: string | null;
        };
        OrderShippingOption: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            name: string;
            arrival: components["schemas"]["Arrival"] | null;
        };
        /** @enum {string} */
        OrderSort: "newest" | "oldest" | "customer" | "highest" | "lowest";
        /** @enum {string} */
        OrderStatus: "pending" | "confirmed" | "paid" | "refunded" | "shipped" | "delivered" | "cancelled";
        OrderStock: {
            items: components["schemas"]["OrderUnits"][];
            /** @description With one, everything stands there */
            openLocations: number;
            /** @description The open ones, the default first: where what comes back can be put */
            locations: components["schemas"]["OpenLocation"][];
        };
        OrderTags: {
            tags: string[];
        };
        OrderTagsBody: {
            add?: string[];
            remove?: string[];
        };
        OrderTotals: {
            subtotal: components["schemas"]["Money"];
            discount: components["schemas"]["Money"];
            shipping: components["schemas"]["Money"];
            tax: components["schemas"]["Money"];
            total: components["schemas"]["Money"];
            refunded: components["schemas"]["Money"];
            refundPending: components["schemas"]["Money"];
            /**
             * @deprecated
             * @description All rates together in hundredths of a percent, rounded; `taxLines` are exact
             */
            taxRateBps: number;
            /** @description One for each tax; they add up to the tax */
            taxLines: components["schemas"]["TaxLine"][];
            pricesIncludeTax: boolean;
        };
        OrderUnits: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            variantId: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            locationId: string;
            /** @description Of the location */
            name: string;
            /** @description Of the location */
            code: string;
            /** @description Of the whole order, sent units included */
            quantity: number;
        };
        OrdersByStatus: {
            /**
             * @description Of the shop: its days are meant
             * @example Europe/Brussels
             */
            timeZone: string;
            /**
             * @description A day in the time zone of the shop
             * @example 2026-11-30
             */
            from: string;
            /**
             * @description A day in the time zone of the shop
             * @example 2026-11-30
             */
            to: string;
            /** @description Orders placed on these days, by the status they have now */
            items: components["schemas"]["OrdersOfStatus"][];
        };
        OrdersOfStatus: {
            /** @enum {string} */
            status: "pending" | "confirmed" | "paid" | "refunded" | "shipped" | "delivered" | "cancelled";
            orders: number;
        };
        OrdersSettings: {
            /**
             * @description Changes with everything that a change can touch. Send it back in `If-Match`
             * @example bq3TtV0FJpL0bYlN
             */
            version: string;
            /** @description Numbers begin at: The next order gets this number, and each one after it the next. It can only go up once there are orders, so that no two have the same. */
            start: number;
            /** @description Before each number: Such as MAR- for MAR-10001: up to 8 capital letters, digits and hyphens, with a letter or hyphen at the end. Orders that are placed from now on have it; those that stand keep their numbers. */
            prefix: string;
        };
        OrdersSummary: {
            /** @description Confirmed, and something of it has not left yet */
            toShip: number;
            /** @description Waiting for payment */
            pending: number;
            since: components["schemas"]["OrdersSummarySince"];
        };
        /** @description Placed since then, confirmed and not cancelled; without money that went back or is asked to */
        OrdersSummarySince: {
            orders: number;
            /** @description One per currency */
            totals: components["schemas"]["Money"][];
        };
        OwnData: {
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            writtenAt: string;
            profile: components["schemas"]["OwnDataProfile"];
            addresses: components["schemas"]["OwnDataAddress"][];
            sessions: components["schemas"]["OwnDataSession"][];
            passkeys: components["schemas"]["OwnDataPasskey"][];
            identities: components["schemas"]["OwnDataIdentity"][];
            /** @description What staff wrote down about you */
            notes: components["schemas"]["OwnDataNote"][];
            bags: components["schemas"]["OwnDataBag"][];
            /** @description Once your address is verified */
            consents: components["schemas"]["OwnDataConsent"][];
            /** @description What you wrote to the shop, once your address is verified */
            messages: components["schemas"]["OwnDataMessage"][];
            orders: components["schemas"]["Order"][];
        };
        OwnDataAddress: {
            address: components["schemas"]["Address"];
            isDefaultShipping: boolean;
            isDefaultBilling: boolean;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
        };
        OwnDataBag: {
            email: string | null;
            shopperNote: string | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
            items: components["schemas"]["OwnDataBagItem"][];
            addresses: components["schemas"]["Address"][];
        };
        OwnDataBagItem: {
            title: string | null;
            quantity: number;
            /** @description What is said about the line, by name */
            properties: {
                [key: string]: string;
            };
        };
        OwnDataConsent: {
            purpose: string;
            email: string;
            state: string;
            /** @description Where it was given */
            source: string;
            /** @description The words it was given to */
            text: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            askedAt: string;
            confirmedAt: string | null;
            unsubscribedAt: string | null;
        };
        OwnDataIdentity: {
            provider: string;
            email: string | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
        };
        OwnDataMessage: {
            message: string;
            orderNumber: string | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
        };
        OwnDataNote: {
            note: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
        };
        OwnDataPasskey: {
            name: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
            lastUsedAt: string | null;
        };
        OwnDataProfile: {
            id: string;
            email: string;
            name: string;
            locale: string;
            role: string;
            emailVerifiedAt: string | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
        };
        OwnDataSession: {
            method: string;
            userAgent: string;
            ip: string | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            seenAt: string;
            revokedAt: string | null;
        };
        OwnTaxRates: {
            standard: components["schemas"]["OwnTaxRatesStandard"][];
            reduced: components["schemas"]["OwnTaxRatesReduced"][];
        };
        OwnTaxRatesReduced: {
            /** @example VAT */
            name: string;
            /** @description Exact: 99750 is 9.975 % */
            rateMillionths: number;
        };
        OwnTaxRatesStandard: {
            /** @example VAT */
            name: string;
            /** @description Exact: 99750 is 9.975 % */
            rateMillionths: number;
        };
        PageForStaff: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /**
             * @description Changes with everything that a change can touch. Send it back in `If-Match`
             * @example bq3TtV0FJpL0bYlN
             */
            version: string;
            kind: components["schemas"]["PageKind"];
            state: components["schemas"]["PageState"];
            title: string;
            /** @example alder-mug */
            slug: string;
            policy: components["schemas"]["Policy"] | null;
            categoryId: string | null;
            publishAt: string | null;
            /** @description How many places a draft has left to be filled in, in brackets */
            gapCount: number;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            updatedAt: string;
            /** @description Markdown */
            text: string;
            summary: string;
            author: string;
            pictureId: string | null;
            pictureAlt: string;
            picture: components["schemas"]["Image"] | null;
            seoTitle: string;
            seoDescription: string;
            gaps: string[];
            /** @description Safe HTML, made of the Markdown */
            html: string;
            sections: components["schemas"]["Section"][];
            /** @description What readers do not see as it was meant */
            faults: components["schemas"]["SectionFault"][];
            /** @description Joined by line breaks they are the text; those without a name are plain */
            pieces: components["schemas"]["TextPiece"][];
        };
        PageForStaffRow: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            kind: components["schemas"]["PageKind"];
            state: components["schemas"]["PageState"];
            title: string;
            /** @example alder-mug */
            slug: string;
            policy: components["schemas"]["Policy"] | null;
            categoryId: string | null;
            publishAt: string | null;
            /** @description How many places a draft has left to be filled in, in brackets */
            gapCount: number;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            updatedAt: string;
        };
        PageForStaffRowPage: {
            items: components["schemas"]["PageForStaffRow"][];
            nextCursor: string | null;
        };
        /** @enum {string} */
        PageKind: "page" | "post" | "home" | "category";
        PageLink: {
            /** @example alder-mug */
            slug: string;
            title: string;
            summary: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            publishedAt: string;
            policy: components["schemas"]["Policy"] | null;
        };
        PageLinkList: {
            items: components["schemas"]["PageLink"][];
            nextCursor: null;
        };
        PageRevision: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            savedAt: string;
            savedByName: string;
            title: string;
            /** @description Markdown */
            text: string;
            publishAt: string | null;
        };
        PageRevisionList: {
            items: components["schemas"]["PageRevision"][];
            nextCursor: null;
        };
        /** @enum {string} */
        PageState: "draft" | "scheduled" | "published";
        Passkey: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            name: string;
            /** @description Kept in sync among devices by their maker */
            backedUp: boolean;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
            lastUsedAt: string | null;
        };
        PasskeyAddOptions: {
            challenge: string;
            timeout: number;
            rp: components["schemas"]["PasskeyAddOptionsRp"];
            user: components["schemas"]["PasskeyAddOptionsUser"];
            pubKeyCredParams: components["schemas"]["PasskeyAddOptionsPubKeyCredParam"][];
            excludeCredentials: components["schemas"]["PasskeyDescriptor"][];
            authenticatorSelection: components["schemas"]["PasskeyAddOptionsAuthenticatorSelection"];
            attestation: string;
        };
        PasskeyAddOptionsAuthenticatorSelection: {
            residentKey: string;
            requireResidentKey: boolean;
            userVerification: string;
        };
        PasskeyAddOptionsPubKeyCredParam: {
            alg: number;
            type: string;
        };
        PasskeyAddOptionsRp: {
            id: string;
            name: string;
        };
        PasskeyAddOptionsUser: {
            id: string;
            name: string;
            displayName: string;
        };
        PasskeyDescriptor: {
            id: string;
            type: string;
            transports?: string[];
        };
        PasskeyUseOptions: {
            challenge: string;
            timeout: number;
            rpId: string;
            userVerification: string;
            allowCredentials?: components["schemas"]["PasskeyDescriptor"][];
        };
        Passkeys: {
            items: components["schemas"]["Passkey"][];
        };
        PayBody: {
            /** @example test */
            paymentMethod: string;
        };
        Payment: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @example test */
            method: string;
            status: string;
            redirectUrl: string | null;
            clientSecret: string | null;
            form: components["schemas"]["PaymentForm"] | null;
        };
        PaymentAttempt: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            method: string;
            methodName: string;
            provider: string | null;
            providerName: string | null;
            dashboardUrl: string | null;
            disputesUrl: string | null;
            state: components["schemas"]["PaymentAttemptState"];
            amount: components["schemas"]["Money"];
            refundable: components["schemas"]["PaymentAttemptRefundable"];
            providerRef: string | null;
            transactionRef: string | null;
            failureCode: components["schemas"]["FailureCode"] | null;
            attention: ("dispute" | "refund_failed" | "refund_by_hand" | "authorisation_lost" | "mismatch" | "unclear" | "late_money" | "paid_twice") | null;
            takeBy: string | null;
            /** @description It is authorised and may be captured */
            canTake: boolean;
            /** @description It is paid by hand, and has not come yet */
            canNotePaid: boolean;
            /** @description Its status may be checked at the provider */
            canAsk: boolean;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
            expiresAt: string | null;
            capturedAt: string | null;
        };
        /** @description What may still be given back */
        PaymentAttemptRefundable: {
            /** @description Whole minor units by the ISO 4217 exponent */
            amount: number;
            currency: string;
        };
        /** @enum {string} */
        PaymentAttemptState: "captured" | "authorised" | "processing" | "requires_action" | "created" | "declined" | "cancelled" | "expired";
        PaymentDispute: {
            /** @enum {string} */
            state: "open" | "waiting" | "won" | "lost";
            /** @description The provider’s word */
            reason: string;
            amount: components["schemas"]["Money"];
            dueAt: string | null;
        };
        /** @description For a form of the provider on our page */
        PaymentEmbed: {
            scriptUrl: string;
            /** @description The publishable key; anybody may know it */
            key: string;
            hosts: components["schemas"]["PaymentEmbedHosts"];
        };
        PaymentEmbedHosts: {
            script: string[];
            frame: string[];
            connect: string[];
        };
        /**
         * @description `redirect`: send the browser to `redirectUrl`. `embedded`: show the provider’s form with `clientSecret`. `form`: post `form` from the browser. `later`: nothing to do now
         * @enum {string}
         */
        PaymentFlow: "redirect" | "embedded" | "form" | "later";
        PaymentForStaff: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            order: components["schemas"]["PaymentForStaffOrder"];
            customer: components["schemas"]["PaymentForStaffCustomer"];
            amount: components["schemas"]["Money"];
            /** @example test */
            method: string;
            methodName: string;
            provider: string | null;
            providerName: string | null;
            dashboardUrl: string | null;
            disputesUrl: string | null;
            /** @enum {string} */
            state: "captured" | "authorised" | "processing" | "requires_action" | "created" | "declined" | "cancelled" | "expired";
            failureCode: components["schemas"]["FailureCode"] | null;
            providerRef: string | null;
            transactionRef: string | null;
            attention: ("dispute" | "refund_failed" | "refund_by_hand" | "authorisation_lost" | "mismatch" | "unclear" | "late_money" | "paid_twice") | null;
            attentionAt: string | null;
            /** @description The newest ten */
            refunds: components["schemas"]["PaymentRefund"][];
            dispute: components["schemas"]["PaymentDispute"] | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
        };
        PaymentForStaffCustomer: {
            id: string | null;
            name: string;
            email: string;
        };
        PaymentForStaffOrder: {
            /**
             * @description Digits that no other order has, after the prefix that the merchant had set
             * @example 10001
             */
            number: string;
            status: components["schemas"]["OrderStatus"];
        };
        PaymentForStaffPage: {
            items: components["schemas"]["PaymentForStaff"][];
            nextCursor: string | null;
        };
        PaymentForm: {
            action: string;
            fields: {
                [key: string]: string;
            };
        };
        PaymentMethod: {
            /** @example test */
            method: string;
            /** @description In the requested language */
            name: string;
            flow: components["schemas"]["PaymentFlow"];
            /** @description The demo provider: no money moves */
            demo: boolean;
            instructions: string | null;
        };
        PaymentMethodForStaff: {
            /** @example test */
            method: string;
            /**
             * @description Changes with everything that a change can touch. Send it back in `If-Match`
             * @example bq3TtV0FJpL0bYlN
             */
            version: string;
            provider: string;
            /** @description For people, in the language asked for */
            providerName: string;
            /** @description What shoppers read, in the language asked for */
            name: string;
            /** @description What they read while it has no name of its own */
            usualName: string;
            /**
             * @description `unsaid`: on, but where the money is to be sent is not said. `nowhere`: on, but for no currency and country of the shop
             * @enum {string}
             */
            standing: "offered" | "off" | "unsaid" | "nowhere";
            /** @enum {string} */
            flow: "redirect" | "embedded" | "form" | "later";
            /** @description There only while the shop is a demo */
            demo: boolean;
            canAuthorise: boolean;
            needsInstructions: boolean;
            /** @description Of those the shop has */
            possibleCurrencies: string[];
            enabled: boolean;
            /** @description By language */
            names: {
                [key: string]: string;
            };
            /** @description By language */
            instructions: {
                [key: string]: string;
            };
            /** @description Only these; empty: all */
            currencies: string[];
            /** @description Only to these; empty: everywhere */
            countries: string[];
            /**
             * @description `authorise`: authorised first, until staff capture it
             * @enum {string}
             */
            intent: "capture" | "authorise";
        };
        PaymentMethodName: {
            /** @example test */
            method: string;
            name: string;
        };
        PaymentMethods: {
            items: components["schemas"]["PaymentMethod"][];
        };
        PaymentMethodsForStaff: {
            /**
             * @description Of the order in which they stand
             * @example bq3TtV0FJpL0bYlN
             */
            version: string;
            /** @description In the order in which they are offered */
            items: components["schemas"]["PaymentMethodForStaff"][];
            providers: components["schemas"]["PaymentMethodsForStaffProvider"][];
        };
        PaymentMethodsForStaffProvider: {
            provider: string;
            /** @description As the provider writes itself */
            name: string;
            /** @description Its keys are set */
            ready: boolean;
            /** @description Names of settings it needs */
            missing: string[];
            /** @description Settings it can do without */
            optionalMissing: string[];
            /** @description To be entered at the provider */
            webhookUrl: string;
        };
        PaymentRefund: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            amount: components["schemas"]["Money"];
            /** @enum {string} */
            reason: "late_money" | "paid_twice" | "cancelled" | "requested" | "at_provider";
            /** @enum {string} */
            state: "requested" | "pending" | "done" | "failed";
            /** @description Somebody has to send the money themselves */
            byHand: boolean;
            failureCode: string | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
            doneAt: string | null;
        };
        /** @enum {string} */
        PaymentState: "pending" | "authorised" | "paid" | "partially_refunded" | "refunded" | "failed";
        PaymentsSummary: {
            /** @description How many payments need attention */
            attention: number;
            /** @description Payment methods that some shopper is offered */
            methodsOffered: number;
            /** @description What payments may have been made with, by name: to narrow their list */
            methods: components["schemas"]["PaymentMethodName"][];
        };
        PlacedOrder: {
            order: components["schemas"]["Order"];
            /** @description Opens the order as the Order-Token header */
            orderToken: string;
            payment: components["schemas"]["Payment"] | null;
        };
        /**
         * @description Which policy of the shop a page is; each is one page at most
         * @enum {string}
         */
        Policy: "terms" | "returns" | "delivery" | "privacy" | "imprint" | "accessibility" | "about" | "contact";
        PolicyDraft: {
            policy: components["schemas"]["Policy"];
            title: string;
            /** @description A draft to start from, with its gaps in brackets */
            text: string;
            /** @description What some shops add, and others need not */
            notes: string[];
            page: components["schemas"]["PolicyDraftPage"] | null;
        };
        PolicyDraftList: {
            items: components["schemas"]["PolicyDraft"][];
            nextCursor: null;
        };
        PolicyDraftPage: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            title: string;
            state: components["schemas"]["PageState"];
            gapCount: number;
        };
        PolicyLink: {
            policy: components["schemas"]["Policy"];
            /** @example alder-mug */
            slug: string;
            title: string;
            /**
             * Format: date-time
             * @description Its version: of the terms, what a checkout agrees to
             */
            updatedAt: string;
        };
        PolicyLinkList: {
            items: components["schemas"]["PolicyLink"][];
            nextCursor: null;
        };
        Post: {
            /** @example alder-mug */
            slug: string;
            title: string;
            summary: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            publishedAt: string;
            author: string;
            picture: components["schemas"]["Image"] | null;
            seoTitle: string;
            seoDescription: string;
            /** @description Safe HTML, made of the Markdown */
            html: string;
            sections: components["schemas"]["Section"][];
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            updatedAt: string;
        };
        PostCard: {
            /** @example alder-mug */
            slug: string;
            title: string;
            summary: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            publishedAt: string;
            author: string;
            picture: components["schemas"]["Image"] | null;
        };
        PostCardPage: {
            items: components["schemas"]["PostCard"][];
            nextCursor: string | null;
        };
        PreviewTextBody: {
            text: string;
        };
        Price: {
            /** @description Minor units */
            amount: number;
            currency: components["schemas"]["Currency"];
        };
        Problem: {
            type: string;
            title: string;
            status: number;
            detail: string;
            /** @description Stable; clients translate it. One of: `account.address_book_full`, `account.orders_open`, `auth.authenticator_on`, `auth.code_needed`, `auth.confirm_by_sign_in`, `auth.confirm_first`, `auth.email_taken`, `auth.forbidden`, `auth.identity_denied`, `auth.identity_email_taken`, `auth.identity_flow_over`, `auth.identity_no_email`, `auth.identity_not_proven`, `auth.identity_only_way_in`, `auth.identity_other_linked`, `auth.identity_provider_down`, `auth.identity_refused`, `auth.identity_taken`, `auth.is_staff`, `auth.last_factor`, `auth.link_of_account`, `auth.link_spent`, `auth.no_authenticator`, `auth.passkey_not_added`, `auth.passkey_refused`, `auth.password_common`, `auth.password_personal`, `auth.password_weak`, `auth.required`, `auth.same_email`, `auth.session_over`, `auth.show_factor_first`, `auth.sign_in_too_old`, `auth.too_many_passkeys`, `auth.two_factor_first`, `auth.two_factor_missing`, `auth.wrong_code`, `auth.wrong_password`, `auth.wrong_sign_in`, `cart.closed`, `cart.country_not_served`, `cart.full`, `cart.item_not_found`, `cart.not_for_sale`, `cart.not_found`, `cart.out_of_stock`, `cart.shipping_option_not_found`, `catalog.bad_options`, `catalog.bad_prices`, `catalog.categories_changed`, `catalog.category_circle`, `catalog.category_has_children`, `catalog.other_currency`, `catalog.sku_taken`, `catalog.slug_taken`, `catalog.too_long`, `catalog.unknown_category`, `catalog.unknown_image`, `checkout.account_required`, `checkout.address_missing`, `checkout.changed`, `checkout.empty_bag`, `checkout.not_for_sale`, `checkout.note_not_taken`, `checkout.shipping_missing`, `checkout.terms_changed`, `checkout.terms_not_accepted`, `checkout.too_large`, `checkout.too_much_unpaid`, `content.policy_taken`, `content.slug_taken`, `content.too_many_pages`, `content.too_many_redirects`, `customer.too_many_notes`, `email.cannot_write`, `idempotency.key_reused`, `imports.no_variants`, `media.no_file`, `media.not_a_picture`, `media.too_heavy`, `media.too_many_pixels`, `newsletter.link_broken`, `newsletter.link_over`, `not_found`, `order.already_paid`, `order.batch_empty`, `order.batch_too_large`, `order.given_back`, `order.illegal_transition`, `order.no_confirmation`, `order.nothing_shipped`, `order.nothing_to_return`, `order.nothing_to_ship`, `order.returns_too_much`, `order.ships_too_much`, `order.too_many_notes`, `order.too_many_tags`, `page.from_elsewhere`, `page.too_large`, `payment.attention_changed`, `payment.instructions_missing`, `payment.method_not_offered`, `payment.not_authorised`, `payment.not_paid_by_hand`, `payment.not_possible`, `payment.provider_refused`, `payment.provider_unreachable`, `payment.too_much_refunded`, `rate.limited`, `request.changed_meanwhile`, `request.currency_not_sold`, `request.external_id_taken`, `request.invalid`, `request.wrong_method`, `server.busy`, `server.disk_full`, `server.error`, `server.read_only`, `setup.not_a_demo`, `shipping.too_many_options`, `shipping.too_many_zones`, `shop.closed`, `shop.maintenance`, `shop.wrong_password`, `staff.already_staff`, `staff.blocked_account`, `staff.built_in_role`, `staff.cannot_undo`, `staff.key_in_past`, `staff.last_owner`, `staff.more_than_yours`, `staff.not_yourself`, `staff.role_in_use`, `staff.role_name_taken`, `staff.too_many_invites`, `staff.too_many_roles`, `staff.too_many_views`, `staff.unproven_account`, `staff.view_name_taken`, `stock.below_zero`, `stock.default_location`, `stock.location_code_taken`, `stock.location_name_taken`, `stock.location_not_empty`, `stock.promised`, `stock.too_many_locations`, `test_gateway.not_refundable`, `test_gateway.reference_reused`, `test_gateway.session_closed`, `test_gateway.wrong_key`, `upload.broken`, `upload.cut_off`, `upload.too_large`, `webhook.bad_signature`, `webhook.unreadable`. */
            code: string;
            requestId: string;
            /** @description What the sentence of the code speaks of: limits and counts as numbers, names as text. */
            params?: {
                [key: string]: number | string;
            };
            /** @description Of `request.changed_meanwhile`: the present version */
            version?: string;
            errors?: {
                path: string;
                /** @description Stable; clients translate it. One of: `available`, `bad_key`, `broken_text`, `cart_changed`, `categories_changed`, `category_circle`, `changed_meanwhile`, `compare_alone`, `compare_too_low`, `count_or_change`, `count_or_levels`, `country_in_zone`, `country_not_served`, `currency_not_sold`, `delivery_option_twice`, `ends_before`, `fewer_days`, `fewer_on_shelf`, `file_too_long`, `for_new_account`, `foreign_picture`, `format`, `has_nul`, `home`, `in_past`, `invalid`, `key_reused`, `left_to_ship`, `mail_not_reached`, `max_items`, `max_length`, `max_properties`, `maximum`, `may_come_back`, `min_items`, `min_length`, `min_properties`, `minimum`, `needed_by_shop`, `needed_in_country`, `no_links`, `no_price`, `no_such_category`, `not_a_country`, `not_a_currency`, `not_a_day`, `not_a_method`, `not_a_picture`, `not_a_time`, `not_a_time_zone`, `not_among_currencies`, `not_among_languages`, `not_an_address`, `not_blank`, `not_csv`, `not_for_sale`, `not_of_country`, `not_of_country_like`, `not_of_method`, `not_own_path`, `not_this_cursor`, `note_not_taken`, `nothing_to_change`, `number_given`, `one_line`, `one_of`, `one_variant`, `only_for_heads`, `only_for_pages`, `only_left`, `option_twice`, `password_common`, `password_personal`, `password_weak`, `pattern`, `payment_currency`, `people_only`, `promised`, `properties_too_long`, `redirect_circle`, `required`, `role_in_use`, `same_currency_twice`, `same_email`, `same_level`, `same_values`, `sku_taken`, `sku_taken_somewhere`, `sold_in`, `sold_out`, `step_not_above`, `taken`, `too_deep`, `too_long`, `too_many_rows`, `too_many_units`, `too_many_values`, `two_prices`, `type`, `unique_items`, `unknown`, `unknown_category`, `unknown_delivery_option`, `unknown_image`, `unknown_location`, `unknown_option`, `unknown_parent`, `unknown_sku`, `unknown_variant`, `unknown_variant_of_product`, `value_not_of_option`, `value_twice`, `values_missing`, `values_without_options`, `variant_or_sku`, `variant_twice`, `wrong_code`, `wrong_password`. */
                code: string;
                /** @description What is wrong, after the name of the field */
                message: string;
                /** @description What the sentence of the code speaks of: limits and counts as numbers, names as text. */
                params?: {
                    [key: string]: number | string;
                };
                /** @description What stands there now */
                current?: unknown;
                /** @description What was to be written over it */
                sent?: unknown;
            }[];
            /** @description Of `auth.code_needed`: send it back with the code. */
            challenge?: string;
            /** @description Of `checkout.changed`: what was shown, and is now. */
            changes?: {
                /** @enum {string} */
                what: "price" | "quantity" | "added" | "removed" | "delivery" | "tax" | "total" | "currency" | "wishes" | "unknown";
                itemId: string | null;
                variantId: string | null;
                title: string | null;
                before: {
                    /** @description Whole minor units by the ISO 4217 exponent */
                    amount: number;
                    currency: string;
                } | null;
                after: {
                    /** @description Whole minor units by the ISO 4217 exponent */
                    amount: number;
                    currency: string;
                } | null;
                quantityBefore: number | null;
                quantityAfter: number | null;
            }[];
        };
        Product: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @example alder-mug */
            slug: string;
            title: string;
            /** @description Safe HTML */
            description: string;
            vendor: string;
            /** @description false: found by its link only */
            listed: boolean;
            images: components["schemas"]["Image"][];
            options: components["schemas"]["ProductOption"][];
            variants: components["schemas"]["ProductVariant"][];
            categories: components["schemas"]["CategoryName"][];
            tags: string[];
            rating: components["schemas"]["Rating"] | null;
        };
        /** @description `priceTo`: the dearest variant, where prices differ */
        ProductCard: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @example alder-mug */
            slug: string;
            title: string;
            image: components["schemas"]["Image"] | null;
            price: components["schemas"]["Money"];
            priceTo?: components["schemas"]["Money"];
            compareAtPrice: components["schemas"]["Money"] | null;
            variantCount: number;
            inStock: boolean;
            rating: components["schemas"]["Rating"] | null;
        };
        ProductCardList: {
            items: components["schemas"]["ProductCard"][];
            nextCursor: null;
        };
        ProductCardPage: {
            items: components["schemas"]["ProductCard"][];
            nextCursor: string | null;
            facets?: components["schemas"]["ProductFacets"];
        };
        /** @description Counts of products. Each filter is counted as if it were not set itself. */
        ProductFacets: {
            /** @description false: more than 5,000 products were found, and the first of them counted */
            isComplete: boolean;
            total: number;
            inStock: number;
            price: components["schemas"]["ProductFacetsPrice"] | null;
            categories: components["schemas"]["ProductFacetsCategory"][];
            options: components["schemas"]["ProductFacetsOption"][];
        };
        ProductFacetsCategory: {
            /** @example alder-mug */
            slug: string;
            name: string;
            count: number;
        };
        ProductFacetsOption: {
            name: string;
            values: components["schemas"]["ProductFacetsOptionValue"][];
        };
        ProductFacetsOptionValue: {
            value: string;
            count: number;
        };
        ProductFacetsPrice: {
            min: components["schemas"]["Money"];
            max: components["schemas"]["Money"];
        };
        ProductOption: {
            name: string;
            values: string[];
        };
        /** @enum {string} */
        ProductStatus: "draft" | "active" | "unlisted" | "archived";
        ProductTranslation: {
            /**
             * @description Changes with everything that a change can touch. Send it back in `If-Match`
             * @example bq3TtV0FJpL0bYlN
             */
            version: string;
            title: string;
            /** @description Safe HTML */
            description: string;
        };
        ProductVariant: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            sku: string | null;
            options: components["schemas"]["ChosenOption"][];
            price: components["schemas"]["Money"];
            compareAtPrice: components["schemas"]["Money"] | null;
            available: number | null;
            inStock: boolean;
            weightGrams: number;
            image: components["schemas"]["Image"] | null;
        };
        Rating: {
            average: number;
            count: number;
        };
        ReadInviteBody: {
            token: string;
        };
        ReadText: {
            /** @description Safe HTML, made of the Markdown */
            html: string;
            sections: components["schemas"]["Section"][];
            /** @description What readers do not see as it was meant */
            faults: components["schemas"]["SectionFault"][];
            /** @description Joined by line breaks they are the text; those without a name are plain */
            pieces: components["schemas"]["TextPiece"][];
        };
        ReceiveWebhookAnswer: {
            received: boolean;
        };
        RecoveryCodes: {
            recoveryCodes: string[];
        };
        Redirect: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            from: string;
            to: string;
        };
        RedirectImport: {
            imported: number;
            errors: components["schemas"]["RedirectImportError"][];
        };
        RedirectImportError: {
            /** @description As a spreadsheet counts them */
            row: number;
            from: string;
            /** @enum {string} */
            field: "from" | "to";
            /** @enum {string} */
            code: "not_own_path" | "home" | "not_an_address" | "redirect_circle";
        };
        RedirectPage: {
            items: components["schemas"]["Redirect"][];
            nextCursor: string | null;
        };
        RedirectTarget: {
            to: string;
        };
        RefreshSessionBody: {
            refreshToken: string;
        };
        Refund: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            paymentId: string;
            amount: components["schemas"]["Money"];
            /** @enum {string} */
            reason: "late_money" | "paid_twice" | "cancelled" | "requested" | "at_provider";
            /** @enum {string} */
            state: "requested" | "pending" | "done" | "failed";
            /** @description Waits for somebody to send the money themselves */
            byHand: boolean;
            note: string;
            requestedBy: string | null;
            failureCode: string | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
            doneAt: string | null;
        };
        RefundOrderBody: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            paymentId: string;
            amount: components["schemas"]["RefundOrderBodyAmount"];
            /** @description For staff; the shopper does not see it */
            note?: string;
        };
        /** @description At most what is left of the payment, in its currency */
        RefundOrderBodyAmount: {
            amount: number;
            currency: string;
        };
        RegisterBody: {
            /** Format: idn-email */
            email: string;
            password: string;
            name: string;
        };
        RenameMySavedViewBody: {
            name: string;
        };
        RenamePasskeyBody: {
            /** @example Phone */
            name: string;
        };
        ResetPasswordBody: {
            token: string;
            password: string;
        };
        ReturnBody: {
            /** @description Left out: all that was shipped */
            items?: components["schemas"]["ReturnBodyItem"][];
            /**
             * @description They are put back on sale; otherwise stock stays as it is
             * @default false
             */
            restock?: boolean;
            /**
             * @description Where they are put: a location's id or code. Left out: the default location
             * @example hamburg
             */
            locationId?: string;
            /** @description For staff */
            note?: string;
        };
        ReturnBodyItem: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            orderItemId: string;
            quantity: number;
            /** @description For this line, in place of the `restock` of all */
            restock?: boolean;
        };
        Role: {
            /** @example support */
            id: string;
            /**
             * @description Changes with everything that a change can touch. Send it back in `If-Match`
             * @example bq3TtV0FJpL0bYlN
             */
            version: string;
            /** @description Built-in ones in the reader's language */
            name: string;
            builtIn: boolean;
            /** @description `*` is every permission */
            permissions: string[];
            /** @description How many have it */
            people: number;
            /** @description Open invitations to it */
            invites: number;
            /** @description The caller may give it: they hold all it holds */
            grantable: boolean;
        };
        RoleList: {
            items: components["schemas"]["Role"][];
            nextCursor: null;
        };
        RoleName: {
            id: string;
            name: string;
        };
        SalesInCurrency: {
            currency: string;
            total: components["schemas"]["SalesSums"];
            compared: components["schemas"]["SalesSums"] | null;
            rows: components["schemas"]["SalesRow"][];
        };
        SalesReport: {
            /**
             * @description Of the shop: its days are meant
             * @example Europe/Brussels
             */
            timeZone: string;
            /**
             * @description A day in the time zone of the shop
             * @example 2026-11-30
             */
            from: string;
            /**
             * @description A day in the time zone of the shop
             * @example 2026-11-30
             */
            to: string;
            /** @enum {string} */
            interval: "hour" | "day" | "week" | "month";
            compared: components["schemas"]["SalesReportCompared"] | null;
            /** @description Amounts of different currencies are never added up */
            items: components["schemas"]["SalesInCurrency"][];
        };
        SalesReportCompared: {
            /**
             * @description A day in the time zone of the shop
             * @example 2026-11-30
             */
            from: string;
            /**
             * @description A day in the time zone of the shop
             * @example 2026-11-30
             */
            to: string;
        };
        SalesRow: {
            /**
             * @description A day of the shop, or an hour of it with its distance from UTC
             * @example 2026-11-30
             * @example 2026-11-30T14:00+01:00
             */
            begins: string;
            /** @description Refunded ones too: a refund is no order less */
            orders: number;
            sales: components["schemas"]["Money"];
            salesTax: components["schemas"]["Money"];
            refunds: components["schemas"]["Money"];
            refundsTax: components["schemas"]["Money"];
            net: components["schemas"]["Money"];
            netOfTax: components["schemas"]["Money"];
            average: components["schemas"]["Money"] | null;
            compared: components["schemas"]["SalesSums"] | null;
        };
        /** @description `sales`: what orders cost, with goods, delivery and tax. `refunds`: what went back in that time, of orders of any time. `net`: sales less refunds; `netOfTax`: the same without the tax of both. `average`: sales by orders. */
        SalesSums: {
            /** @description Refunded ones too: a refund is no order less */
            orders: number;
            sales: components["schemas"]["Money"];
            salesTax: components["schemas"]["Money"];
            refunds: components["schemas"]["Money"];
            refundsTax: components["schemas"]["Money"];
            net: components["schemas"]["Money"];
            netOfTax: components["schemas"]["Money"];
            average: components["schemas"]["Money"] | null;
        };
        SaveMyViewBody: {
            /**
             * @description The list of the admin, such as `orders`
             * @example orders
             */
            list: string;
            name: string;
            /**
             * @description What narrows and sorts the list, as it stands in its address
             * @example status=paid&toShip=true
             */
            query: string;
        };
        SavedView: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /**
             * @description The list of the admin, such as `orders`
             * @example orders
             */
            list: string;
            name: string;
            /**
             * @description What narrows and sorts the list, as it stands in its address
             * @example status=paid&toShip=true
             */
            query: string;
        };
        SavedViewList: {
            items: components["schemas"]["SavedView"][];
            nextCursor: null;
        };
        /** @description A part of a page, to be laid out by its type; what it has none of is empty */
        Section: {
            /** @enum {string} */
            type: "text" | "hero" | "collection" | "quote" | "pictures" | "questions";
            title: string;
            /** @description Safe HTML, made of the Markdown */
            html: string;
            /** @description Of a hero one, of a pair two, at most */
            pictures: components["schemas"]["Image"][];
            link: components["schemas"]["SectionLink"] | null;
            /** @description Of a quote: who said it */
            who: string;
            category: string | null;
            /** @description Chosen by hand, in this order */
            products: string[];
            /** @description Of a collection: how many products to show, of the category or of all */
            count: number;
            questions: components["schemas"]["SectionQuestion"][];
        };
        SectionFault: {
            /** @description Of the text, from 1 */
            line: number;
            /** @enum {string} */
            code: "unknown_block" | "not_closed" | "too_many_blocks" | "stray_mark" | "unknown_field" | "too_long" | "not_a_picture" | "no_such_picture" | "no_alt" | "not_a_link" | "no_such_category" | "no_such_product" | "too_many_products" | "too_many_collections" | "too_many_questions" | "not_a_count" | "nothing_to_show";
            /** @description What it is about */
            value: string;
        };
        SectionLink: {
            label: string;
            url: string;
        };
        SectionQuestion: {
            question: string;
            /** @description Safe HTML, made of the Markdown */
            html: string;
        };
        Sections: {
            sections: components["schemas"]["Section"][];
        };
        Session: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            method: components["schemas"]["SignInMethod"];
            browser: string | null;
            system: string | null;
            ip: string | null;
            /** @description A second factor was shown too */
            secondFactor: boolean;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            seenAt: string;
            /** @description The one that asks */
            current: boolean;
        };
        SessionPage: {
            items: components["schemas"]["Session"][];
            nextCursor: string | null;
        };
        SetAccessSettingsBody: {
            staffTwoFactor: boolean | null;
        };
        SetAnnouncementSettingsBody: {
            /** @description Text: Above the head of each page of the shop. Left empty: none. */
            text: string;
            /** @description Where it leads: A page of your shop, such as /contact. Left empty: nowhere. */
            link: string;
            /**
             * @description From: In the time of your shop. Left empty: at once.
             * @example 2026-12-01T09:00
             */
            from: string;
            /**
             * @description Until: In the time of your shop. Left empty: until you remove it.
             * @example 2026-12-01T09:00
             */
            until: string;
        };
        SetBrandingSettingsBody: {
            logo?: string | null;
            logoDark?: string | null;
            icon?: string | null;
            /** @description A drawing in its place. Only shapes, text and gradients stay of it. */
            logoSvg?: string;
            /** @description A drawing in its place. Only shapes, text and gradients stay of it. */
            logoDarkSvg?: string;
        };
        SetCartAddressesBody: {
            /** Format: idn-email */
            email: string;
            shipping: components["schemas"]["NewAddress"];
            billing?: components["schemas"]["NewAddress"];
            /** @description What the shopper says with the order, where the shop takes notes; empty for none. Left out: the one that is there stays */
            note?: string;
        };
        SetCartItemQuantityBody: {
            quantity: number;
        };
        SetCartShippingOptionBody: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            shippingOptionId: string;
        };
        SetCheckoutSettingsBody: {
            /**
             * @description Who may order: At the checkout and in its API. Orders that are pending can still be paid without an account.
             * @enum {string}
             */
            account: "guest" | "required";
            /**
             * @description Phone: In each address at the checkout and in customers’ address books. A phone that is not asked for is not stored.
             * @enum {string}
             */
            phone: "off" | "optional" | "required";
            /**
             * @description Company: In each address too.
             * @enum {string}
             */
            company: "off" | "optional" | "required";
            /**
             * @description Terms: Your page of terms is linked beside “Pay” as soon as it is published; before that there is nothing to agree to. With a box, each order shows which version was agreed to, and when.
             * @enum {string}
             */
            terms: "shown" | "ticked";
            /**
             * @description A note with the order: You see it on the order, on its packing slip and in the mails about it.
             * @enum {string}
             */
            note: "off" | "optional";
        };
        SetContactMessageStateBody: {
            state: components["schemas"]["ContactMessageState"];
        };
        SetCurrencySettingsBody: {
            currency: components["schemas"]["Currency"];
            /** @description What goods may have prices in; `currency` is what is shown to whoever has not chosen */
            currencies: components["schemas"]["Currency"][];
        };
        SetHomeSettingsBody: {
            /** @description Headline: The first words of the home page, on its picture. Left empty: the tagline, else the name of the shop. */
            headline: string;
            /** @description Sentence below it: Who you are and what you sell, in one sentence. */
            introduction: string;
            /** @description Button: What the button says. Left empty: See everything. */
            button: string;
            /** @description Where it leads: A page of your shop, such as /categories/lamps. Left empty: all products. */
            buttonLink: string;
        };
        SetIdentitySettingsBody: {
            /** @description Name of the shop: At the top and foot of each page, in its title, in the subject and sender of mails, and in authenticator apps. */
            name: string;
            /** @description Tagline: On the home page, at the foot of each page, and in search results. One short sentence. */
            tagline: string;
            /** @description Legal name: Who sells: your company, or your own name. At the foot of each page and of mails. */
            legalName: string;
            /** @description Street and number: Where your business is. At the foot of mails, on packing slips, and in what search engines are told. */
            line1: string;
            /** @description Address, second line */
            line2: string;
            /** @description Postal code */
            postalCode: string;
            /** @description City */
            city: string;
            /** @description State or region */
            region: string;
            /** @description Country: Where your business is, which is what tax begins with. */
            country: string;
            /** @description Email for customers: At the foot of each page and of mails: where customers write to. */
            email: string;
            /** @description Phone for customers: At the foot of each page and of mails. */
            phone: string;
            /** @description Tax number: Such as your VAT number. At the foot of each page and of mails. */
            taxId: string;
            /** @description Company register: The register and your number in it, where the law asks for it. At the foot of each page and of mails. */
            registration: string;
        };
        SetLanguageSettingsBody: {
            locale: components["schemas"]["ShippedLocale"];
            /** @description What the shop can be read in; `locale` is what whoever wishes for none of them reads */
            locales: components["schemas"]["ShippedLocale"][];
        };
        SetLookSettingsBody: {
            /**
             * @description Accent: The colour of the button to press next, of marks and of rings around what has the focus, in the shop and its mails. Six digits, as your brand book names it: #2f5d50.
             * @example #2f5d50
             */
            accent: string;
            /**
             * @description Paper and ink: The ground of all pages and the text on it, light and dark.
             * @enum {string}
             */
            palette: "warm" | "white" | "cool" | "stone";
            /**
             * @description Type: Of headings and names, and of everything else. Visitors load only what is chosen.
             * @enum {string}
             */
            type: "editorial" | "classic" | "plain" | "system";
            /**
             * @description Corners: Of buttons, fields, panels and pictures.
             * @enum {string}
             */
            corners: "square" | "soft" | "round";
            /**
             * @description Shape of pictures: Of your goods, in lists and on their pages.
             * @enum {string}
             */
            pictureShape: "portrait" | "square" | "landscape";
            /**
             * @description Pictures of another shape
             * @enum {string}
             */
            pictureFit: "cover" | "contain";
        };
        SetMailsSettingsBody: {
            /** @description Name of the sender: What people see in their inbox. Left empty: the name of your shop. */
            senderName: string;
            /** @description Address of the sender: Every mail of the shop comes from it: about orders and accounts, to your team, and the newsletter. An address of your own domain, which your mail provider may send for. Left empty: the one the server was started with (MAIL_FROM). */
            senderAddress: string;
            /** @description Address for answers: Where answers to mails go. Left empty: to the sender. What visitors write with the contact form is always answered to them. */
            replyTo: string;
        };
        SetMenusSettingsBody: {
            /** @description Main menu: In the head of each page. One link on each line: its words, an upright line, and its address, such as “Lamps | /categories/lamps”. A line that begins with a hyphen stands under the one before. Left empty: your categories. */
            main: string;
            /** @description Foot: Help: Written the same way, such as “Delivery | /pages/delivery”. Left empty: the contact form and your policies. */
            help: string;
            /** @description Foot: About: Written the same way. Links to other sites begin with https://. Left empty: your other pages. */
            about: string;
        };
        SetNoticesSettingsBody: {
            /** @description Told of new orders: One email address on each line, 10 at most. Each gets a mail for every order. */
            newOrders: string[];
            /** @description Told of low stock: One email address on each line, 10 at most. Within a quarter of an hour, each gets one mail for all that runs low, and none again until there is enough of it once more. */
            lowStock: string[];
        };
        SetOpeningSettingsBody: {
            /**
             * @description Who may come in: While your shop is closed, its pages and its API show nothing to customers; orders under way can still be followed and paid, and staff see everything.
             * @enum {string}
             */
            state: "usual" | "closed" | "maintenance" | "open";
            /** @description Words while it is closed: Under “Opening soon”: when you open, or where to hear of it. */
            closedText: string;
            /** @description Words while it is in maintenance: Under “Back soon”. */
            maintenanceText: string;
            /** @description Minutes a maintenance takes: Browsers and search engines are told to come back then. From 5 to 1440. */
            maintenanceMinutes: number;
        };
        SetOrdersSettingsBody: {
            /** @description Numbers begin at: The next order gets this number, and each one after it the next. It can only go up once there are orders, so that no two have the same. */
            start: number;
            /** @description Before each number: Such as MAR- for MAR-10001: up to 8 capital letters, digits and hyphens, with a letter or hyphen at the end. Orders that are placed from now on have it; those that stand keep their numbers. */
            prefix: string;
        };
        SetProductStatusAnswer: {
            changed: number;
        };
        SetProductStatusBody: {
            ids: string[];
            status: components["schemas"]["ProductStatus"];
        };
        SetProductTranslationBody: {
            /** @description Empty: not translated, and the original is read */
            title: string;
            /** @description Plain text or HTML; only plain formatting is kept */
            description: string;
        };
        SetRedirectBody: {
            /**
             * @description A path of this shop, with its query where it has one
             * @example /old-mugs.html
             */
            from: string;
            /**
             * @description A path of this shop, or a whole http address
             * @example /categories/mugs
             */
            to: string;
        };
        SetShopPasswordBody: {
            password: string | null;
        };
        SetShopSettingsBody: {
            /**
             * @description The zone of the shop’s day and of the times it tells, by its IANA name
             * @example Asia/Kolkata
             */
            timeZone: string;
        };
        SetStockBody: {
            onHand?: number;
            tracked?: boolean;
            backorder?: boolean;
            /**
             * @description The location's id or its code. Left out: the default location
             * @example hamburg
             */
            locationId?: string;
            reason?: string;
        };
        SetStockSettingsBody: {
            /** @description Low is: As many units left as this, or fewer; 0 is sold out. Whoever stands under Notices to you is told by mail. What is not counted never runs low. */
            lowAt: number;
        };
        SetUnpaidSettingsBody: {
            /** @description Days until an order to be paid on delivery ends: When nothing of it was sent by then, it is cancelled, its goods are for sale again and the customer gets a mail. Orders that were placed before follow too. From 1 to 90. */
            endsAfterDays: number;
        };
        SetUpOwnerBody: {
            token: string;
            /** Format: idn-email */
            email: string;
            name: string;
            password: string;
        };
        Setup: {
            /** @enum {string} */
            doors: "open" | "closed" | "maintenance";
            /** @description Friends see the closed shop with a password */
            hasPassword: boolean;
            steps: components["schemas"]["SetupStep"][];
        };
        SetupStep: {
            /** @enum {string} */
            name: "identity" | "tax" | "delivery" | "payment" | "sender" | "product" | "policies" | "domain" | "twoFactor";
            done: boolean;
            /** @description Without it nobody could buy */
            needed: boolean;
        };
        ShipOrderBody: {
            carrier?: string;
            trackingNumber?: string;
            /** @description Where the parcel can be followed */
            trackingUrl?: string;
            /** @description Left out: all that is not shipped yet */
            items?: components["schemas"]["ShipOrderBodyItem"][];
            /**
             * @description false: nobody is mailed about it
             * @default true
             */
            mails?: boolean;
        };
        ShipOrderBodyItem: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            orderItemId: string;
            quantity: number;
        };
        Shipment: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            carrier: string;
            trackingNumber: string;
            trackingUrl: string | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            shippedAt: string;
            deliveredAt: string | null;
            items: components["schemas"]["ShipmentItem"][];
        };
        ShipmentItem: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            orderItemId: string;
            quantity: number;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            variantId: string;
            title: string;
            sku: string | null;
            options: components["schemas"]["ChosenOption"][];
            /** @description What is said about the line, by name */
            properties: {
                [key: string]: string;
            };
        };
        /** @enum {string} */
        ShippedLocale: "en" | "en-US";
        ShippedTaxRates: {
            /** @example 2026-01-01 */
            from: string;
            source: string;
            /** @description Millionths */
            standard: number;
            /** @description The first is charged for the reduced class; the others are for particular goods */
            reduced: number[];
        };
        ShippingOption: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            name: string;
            price: components["schemas"]["Money"];
            estimate: components["schemas"]["ShippingOptionEstimate"];
            arrival: components["schemas"]["Arrival"] | null;
            freeFrom: components["schemas"]["Money"] | null;
        };
        ShippingOptionContent: {
            name: string;
            /** @description Whether it is offered at all */
            active: boolean;
            /**
             * @description What the price depends on: nothing, the total of the goods, or their weight
             * @enum {string}
             */
            pricing: "flat" | "total" | "weight";
            /** @description Working days on the way */
            minDays: number;
            maxDays: number;
            cutOffHour: number | null;
            maxWeightGrams: number | null;
            /** @description One per currency. In a currency without one the option is not offered */
            prices: components["schemas"]["ShippingOptionContentPrice"][];
        };
        ShippingOptionContentPrice: {
            amount: number;
            currency: components["schemas"]["Currency"];
            freeFrom: number | null;
            /** @description From a total of the goods in minor units (`pricing` is `total`) or a weight in grams (`weight`) on it costs `amount` */
            steps: components["schemas"]["ShippingOptionContentPriceStep"][];
        };
        ShippingOptionContentPriceStep: {
            from: number;
            amount: number;
        };
        ShippingOptionEstimate: {
            /** @description Working days */
            minDays: number;
            maxDays: number;
        };
        ShippingOptionForStaff: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /**
             * @description Changes with everything that a change can touch. Send it back in `If-Match`
             * @example bq3TtV0FJpL0bYlN
             */
            version: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            zoneId: string;
            name: string;
            /** @description Whether it is offered at all */
            active: boolean;
            /**
             * @description What the price depends on: nothing, the total of the goods, or their weight
             * @enum {string}
             */
            pricing: "flat" | "total" | "weight";
            /** @description Working days on the way */
            minDays: number;
            maxDays: number;
            cutOffHour: number | null;
            maxWeightGrams: number | null;
            /** @description One per currency. In a currency without one the option is not offered */
            prices: components["schemas"]["ShippingOptionForStaffPrice"][];
        };
        ShippingOptionForStaffList: {
            items: components["schemas"]["ShippingOptionForStaff"][];
            nextCursor: null;
        };
        ShippingOptionForStaffPrice: {
            amount: number;
            currency: components["schemas"]["Currency"];
            freeFrom: number | null;
            /** @description From a total of the goods in minor units (`pricing` is `total`) or a weight in grams (`weight`) on it costs `amount` */
            steps: components["schemas"]["ShippingOptionForStaffPriceStep"][];
        };
        ShippingOptionForStaffPriceStep: {
            from: number;
            amount: number;
        };
        ShippingOptionPrices: {
            /** @description One per currency. In a currency without one the option is not offered */
            prices: components["schemas"]["ShippingOptionPricesPrice"][];
        };
        ShippingOptionPricesPrice: {
            amount: number;
            currency: components["schemas"]["Currency"];
            freeFrom?: number | null;
            /** @description From a total of the goods in minor units (`pricing` is `total`) or a weight in grams (`weight`) on it costs `amount` */
            steps?: components["schemas"]["ShippingOptionPricesPriceStep"][];
        };
        ShippingOptionPricesPriceStep: {
            from: number;
            amount: number;
        };
        ShippingOptions: {
            country: string | null;
            items: components["schemas"]["ShippingOption"][];
        };
        ShippingPrices: {
            currency: components["schemas"]["Currency"];
            /**
             * @description Changes with everything that a change can touch. Send it back in `If-Match`
             * @example bq3TtV0FJpL0bYlN
             */
            version: string;
            /** @description In minor units. Null: the option is not offered in this currency */
            prices: components["schemas"]["ShippingPricesPrice"][];
        };
        ShippingPricesChange: {
            /** @description In minor units. Null: the option is not offered in this currency */
            prices: components["schemas"]["ShippingPricesChangePrice"][];
        };
        ShippingPricesChangePrice: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            shippingOptionId: string;
            amount: number | null;
        };
        ShippingPricesList: {
            items: components["schemas"]["ShippingPrices"][];
            nextCursor: null;
        };
        ShippingPricesPrice: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            shippingOptionId: string;
            amount: number | null;
        };
        ShippingZone: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /**
             * @description Changes with everything that a change can touch. Send it back in `If-Match`
             * @example bq3TtV0FJpL0bYlN
             */
            version: string;
            name: string;
            countries: string[];
            options: components["schemas"]["ShippingOptionForStaff"][];
        };
        ShippingZoneContent: {
            name: string;
            /** @description A country is in one zone at most; the shop sells to these and no others */
            countries: string[];
        };
        ShippingZones: {
            items: components["schemas"]["ShippingZone"][];
            nextCursor: null;
            /** @description Variants on sale that count as weighing nothing, since nobody has said what they weigh */
            variantsWithoutWeight: number;
        };
        Shop: {
            name: string;
            tagline: string;
            hero: components["schemas"]["ShopHero"] | null;
            /** @enum {string} */
            mode: "demo" | "live";
            currency: string;
            currencies: string[];
            locale: string;
            locales: string[];
            /** @description Where the shop delivers, ISO 3166-1 alpha-2 */
            countries: string[];
            /**
             * @description The zone of the shop’s day and of the times it tells, by its IANA name
             * @example Asia/Kolkata
             */
            timeZone: string;
            pricesIncludeTax: boolean;
            /**
             * @deprecated
             * @description All rates together in hundredths of a percent, rounded; `taxRates` are exact
             */
            taxRateBps: number;
            /** @description On goods of the standard class, where the shop is at home. Empty: it charges no tax there */
            taxRates: components["schemas"]["TaxRate"][];
            /**
             * @description While the shop is not open, most of the API answers 503 to all but staff
             * @enum {string}
             */
            doors: "open" | "closed" | "maintenance";
            /** @description The merchant’s words while the shop is not open */
            doorsText: string;
            identity: components["schemas"]["IdentityPublic"];
            look: components["schemas"]["LookPublic"];
            home: components["schemas"]["HomePublic"];
            announcement: components["schemas"]["AnnouncementPublic"];
            checkout: components["schemas"]["CheckoutPublic"];
            logo: components["schemas"]["Mark"] | null;
            logoDark: components["schemas"]["Mark"] | null;
            /** @description Changes with the icon: `/icon/{size}.png?v=` followed by it */
            icon: string;
            /** @description All colours of the look by their token, for light and dark pages, derived so that every text is readable */
            colours: {
                [key: string]: components["schemas"]["ShopColours"];
            };
            /** @description Only while the shop is a demo */
            demoSignIns: components["schemas"]["ShopDemoSignIn"][];
        };
        ShopColours: {
            light: string;
            dark: string;
        };
        ShopDemoSignIn: {
            email: string;
            password: string;
            role: string;
        };
        ShopHero: {
            url: string;
            alt: string;
            width: number;
            height: number;
        };
        ShopPass: {
            pass: string;
            lifeSeconds: number;
        };
        ShopSettings: {
            /**
             * @description Changes with everything that a change can touch. Send it back in `If-Match`
             * @example bq3TtV0FJpL0bYlN
             */
            version: string;
            /**
             * @description The zone of the shop’s day and of the times it tells, by its IANA name
             * @example Asia/Kolkata
             */
            timeZone: string;
        };
        SignInBody: {
            /** Format: idn-email */
            email: string;
            password: string;
        };
        SignInFactors: {
            password: boolean;
            /** @description Signing in takes a code */
            authenticator: boolean;
            recoveryCodesLeft: number;
            passkeys: number;
            /** @description Staff who need a second factor to use their powers */
            required: boolean;
        };
        SignInFlow: {
            /** @description Where the person goes on */
            authorizeUrl: string;
            /** @description Keep it where only this person’s browser or phone has it; good for ten minutes */
            flow: string;
        };
        /**
         * @description How it began
         * @enum {string}
         */
        SignInMethod: "password" | "passkey" | "reset_link" | "owner_link" | "invite" | "google" | "facebook";
        SignInProviders: {
            items: components["schemas"]["SignInProvidersItem"][];
        };
        SignInProvidersItem: {
            /** @example google */
            id: string;
            /** @example Google */
            name: string;
            /** @description The demo's own, which only pretends */
            isStandIn: boolean;
        };
        SignInWithCodeBody: {
            challenge: string;
            /** @example 123456 */
            code: string;
        };
        SignInWithPasskeyBody: {
            response: components["schemas"]["UsedCredential"];
        };
        SignOutBody: {
            refreshToken: string;
        };
        SignedIn: {
            accessToken: string;
            refreshToken: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            expiresAt: string;
            user: components["schemas"]["User"];
        };
        SortCategoriesBody: {
            parent: string | null;
            /** @description All categories that stand under the parent, or at the top, in the order wanted */
            ids: string[];
        };
        StaffMember: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /**
             * @description Of their role
             * @example bq3TtV0FJpL0bYlN
             */
            version: string;
            email: string;
            name: string;
            role: components["schemas"]["RoleName"];
            /** @description Has an authenticator or a passkey */
            twoFactor: boolean;
            lastSeenAt: string | null;
            blockedAt: string | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
            /** @description API keys they made that still work; all of them end with their maker */
            activeKeys: number;
            /** @description The caller may change or remove it: they hold all it holds */
            changeable: boolean;
        };
        StaffPage: {
            items: components["schemas"]["StaffMember"][];
            nextCursor: string | null;
            /** @description How many people who are not blocked have no second factor */
            withoutTwoFactor: number;
        };
        /** @enum {string} */
        StaffPermission: "orders:read" | "orders:write" | "exports:read" | "refunds:write" | "catalog:read" | "catalog:write" | "stock:read" | "stock:write" | "content:read" | "content:write" | "customers:read" | "customers:write" | "reports:read" | "settings:read" | "settings:write" | "staff:read" | "staff:write" | "audit:read";
        StartOrderBatchBody: {
            /**
             * @description Each buyer is mailed that their parcel is on its way
             * @default false
             */
            mails?: boolean;
        };
        StockAtLocation: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            locationId: string;
            /**
             * @description Changes with everything that a change can touch. Send it back in `If-Match`
             * @example bq3TtV0FJpL0bYlN
             */
            version: string;
            /** @description At this location */
            onHand: number;
            /** @description Promised to orders that are not settled yet */
            reserved: number;
        };
        StockChange: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            variantId?: string;
            /** @description In place of `variantId` */
            sku?: string;
            /** @description Sets what is on the shelf */
            onHand?: number;
            /** @description In place of `onHand`: so many more, or fewer where it is negative */
            change?: number;
            /** @description false: not counted, always for sale */
            tracked?: boolean;
            /** @description Sold on order when the shelf is empty, and below what is promised */
            backorder?: boolean;
            /**
             * @description The location's id or its code. Left out: the default location
             * @example hamburg
             */
            locationId?: string;
            /** @description For the ledger */
            reason?: string;
        };
        StockLevel: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            variantId: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            locationId: string;
            /**
             * @description Changes with everything that a change can touch. Send it back in `If-Match`
             * @example bq3TtV0FJpL0bYlN
             */
            version: string;
            /** @description false: not counted, always for sale */
            tracked: boolean;
            /** @description Sold on order when the shelf is empty */
            backorder: boolean;
            /** @description At this location */
            onHand: number;
            /** @description Promised to orders that are not settled yet */
            reserved: number;
        };
        StockLevels: {
            items: components["schemas"]["StockLevel"][];
        };
        StockLocation: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /**
             * @description Changes with everything that a change can touch. Send it back in `If-Match`
             * @example bq3TtV0FJpL0bYlN
             */
            version: string;
            name: string;
            code: string;
            address: components["schemas"]["Address"] | null;
            isDefault: boolean;
            /** @description false: closed; nothing can be put there */
            active: boolean;
        };
        StockLocationChange: {
            /**
             * @description For staff
             * @example Warehouse Hamburg
             */
            name?: string;
            /**
             * @description For integrations: small letters, digits and hyphens
             * @example hamburg
             */
            code?: string;
            address?: components["schemas"]["NewAddress"] | null;
            /**
             * @description Makes it the default one, and opens it
             * @constant
             */
            isDefault?: true;
            /** @description false: closed; only once it is empty */
            active?: boolean;
        };
        StockSettings: {
            /**
             * @description Changes with everything that a change can touch. Send it back in `If-Match`
             * @example bq3TtV0FJpL0bYlN
             */
            version: string;
            /** @description Low is: As many units left as this, or fewer; 0 is sold out. Whoever stands under Notices to you is told by mail. What is not counted never runs low. */
            lowAt: number;
        };
        Subscriber: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            email: string;
            state: components["schemas"]["SubscriberState"];
            locale: string;
            /** @enum {string} */
            source: "footer" | "checkout" | "registration";
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            askedAt: string;
            confirmedAt: string | null;
            unsubscribedAt: string | null;
        };
        SubscriberCounts: {
            pending: number;
            subscribed: number;
            unsubscribed: number;
        };
        SubscriberPage: {
            items: components["schemas"]["Subscriber"][];
            nextCursor: string | null;
        };
        /** @enum {string} */
        SubscriberState: "pending" | "subscribed" | "unsubscribed";
        Suggestions: {
            products: components["schemas"]["ProductCard"][];
            categories: components["schemas"]["CategoryName"][];
        };
        TaxLine: {
            name: string;
            /** @description Exact: 99750 is 9.975 % */
            rateMillionths: number;
            amount: components["schemas"]["Money"];
        };
        TaxRate: {
            name: string;
            rateMillionths: number;
        };
        TaxReport: {
            /**
             * @description Of the shop: its days are meant
             * @example Europe/Brussels
             */
            timeZone: string;
            /**
             * @description A day in the time zone of the shop
             * @example 2026-11-30
             */
            from: string;
            /**
             * @description A day in the time zone of the shop
             * @example 2026-11-30
             */
            to: string;
            /** @description `sales` and `refunds` are without the tax that stands beside them, which is what was charged on each order */
            items: components["schemas"]["TaxReportRow"][];
        };
        TaxReportRow: {
            /**
             * @description Where the goods went
             * @example DE
             */
            country: string;
            /** @description Empty: no tax was charged */
            name: string;
            rateMillionths: number;
            orders: number;
            sales: components["schemas"]["Money"];
            salesTax: components["schemas"]["Money"];
            refunds: components["schemas"]["Money"];
            refundsTax: components["schemas"]["Money"];
            net: components["schemas"]["Money"];
            netTax: components["schemas"]["Money"];
        };
        TaxSettings: {
            /**
             * @description Changes with everything that a change can touch. Send it back in `If-Match`
             * @example bq3TtV0FJpL0bYlN
             */
            version: string;
            pricesIncludeTax: boolean;
            /**
             * @description Where a fraction of a minor unit is rounded: each line, once per rate, or once per order
             * @enum {string}
             */
            rounding: "line" | "rate" | "order";
        };
        TaxSettingsChange: {
            pricesIncludeTax: boolean;
            /**
             * @description Where a fraction of a minor unit is rounded: each line, once per rate, or once per order
             * @enum {string}
             */
            rounding: "line" | "rate" | "order";
        };
        TestMail: {
            /** @enum {string} */
            outcome: "sent" | "mailbox" | "no_server" | "unreachable" | "timeout" | "unencrypted" | "sign_in" | "refused";
            to: string;
            answer: string | null;
        };
        TextPiece: {
            name: ("hero" | "collection" | "quote" | "pictures" | "questions") | null;
            source: string;
            line: number;
        };
        TimelineEntry: {
            kind: components["schemas"]["TimelineKind"];
            /** @enum {string} */
            actor: "shopper" | "staff" | "system";
            actorName: string | null;
            data: {
                [key: string]: unknown;
            };
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            at: string;
        };
        /** @enum {string} */
        TimelineKind: "placed" | "authorised" | "authorisation_lost" | "authorisation_released" | "paid" | "confirmed" | "payment_processing" | "payment_declined" | "payment_mismatch" | "partially_shipped" | "shipped" | "delivered" | "parcel_delivered" | "delivery_undone" | "partially_returned" | "returned" | "cancelled" | "revived" | "refund_requested" | "refund_failed" | "refunded" | "money_sent_back" | "dispute_open" | "dispute_waiting" | "dispute_won" | "dispute_lost" | "attention_cleared" | "mail_not_written";
        /** @enum {string} */
        TranslatedLocale: "en-US";
        UndoneChange: {
            /** @description The group of settings, or the payment method */
            group: string;
        };
        UnitsAtLocation: {
            /**
             * @description The location's id or its code
             * @example hamburg
             */
            locationId: string;
            onHand: number;
            /**
             * @description Of what stood there: once that has changed, the change is refused
             * @example bq3TtV0FJpL0bYlN
             */
            version?: string;
        };
        UnpaidSettings: {
            /**
             * @description Changes with everything that a change can touch. Send it back in `If-Match`
             * @example bq3TtV0FJpL0bYlN
             */
            version: string;
            /** @description Days until an order to be paid on delivery ends: When nothing of it was sent by then, it is cancelled, its goods are for sale again and the customer gets a mail. Orders that were placed before follow too. From 1 to 90. */
            endsAfterDays: number;
        };
        UpdateCategoryBody: {
            name?: string;
            /** @example alder-mug */
            slug?: string;
            description?: string;
            parent?: string | null;
            /** @description Lower comes first */
            position?: number;
        };
        UpdateCategoryHeadBody: {
            title?: string;
            /** @example alder-mug */
            slug?: string;
            /** @description Markdown; HTML in it becomes Markdown, and scripts and styles go */
            text?: string;
            /** @description Empty: the beginning of the text */
            summary?: string;
            author?: string;
            pictureId?: string | null;
            pictureAlt?: string;
            /** @description Empty: the title */
            seoTitle?: string;
            /** @description Empty: the summary */
            seoDescription?: string;
            policy?: components["schemas"]["Policy"] | null;
            categoryId?: string | null;
            publishAt?: string | null;
        };
        UpdateCustomerBody: {
            externalId?: string | null;
            metadata?: components["schemas"]["Metadata"];
        };
        UpdateHomePageBody: {
            title?: string;
            /** @example alder-mug */
            slug?: string;
            /** @description Markdown; HTML in it becomes Markdown, and scripts and styles go */
            text?: string;
            /** @description Empty: the beginning of the text */
            summary?: string;
            author?: string;
            pictureId?: string | null;
            pictureAlt?: string;
            /** @description Empty: the title */
            seoTitle?: string;
            /** @description Empty: the summary */
            seoDescription?: string;
            policy?: components["schemas"]["Policy"] | null;
            categoryId?: string | null;
            publishAt?: string | null;
        };
        UpdateOrderBody: {
            externalId?: string | null;
            metadata?: components["schemas"]["Metadata"];
        };
        UpdatePageBody: {
            title?: string;
            /** @example alder-mug */
            slug?: string;
            /** @description Markdown; HTML in it becomes Markdown, and scripts and styles go */
            text?: string;
            /** @description Empty: the beginning of the text */
            summary?: string;
            author?: string;
            pictureId?: string | null;
            pictureAlt?: string;
            /** @description Empty: the title */
            seoTitle?: string;
            /** @description Empty: the summary */
            seoDescription?: string;
            policy?: components["schemas"]["Policy"] | null;
            categoryId?: string | null;
            publishAt?: string | null;
        };
        UpdatePostBody: {
            title?: string;
            /** @example alder-mug */
            slug?: string;
            /** @description Markdown; HTML in it becomes Markdown, and scripts and styles go */
            text?: string;
            /** @description Empty: the beginning of the text */
            summary?: string;
            author?: string;
            pictureId?: string | null;
            pictureAlt?: string;
            /** @description Empty: the title */
            seoTitle?: string;
            /** @description Empty: the summary */
            seoDescription?: string;
            policy?: components["schemas"]["Policy"] | null;
            categoryId?: string | null;
            publishAt?: string | null;
        };
        UpdateProductBody: {
            title?: string;
            /** @example alder-mug */
            slug?: string;
            /** @description Plain text or HTML; only plain formatting is kept */
            description?: string;
            vendor?: string;
            /**
             * @description Which of a country’s tax rates it is charged
             * @enum {string}
             */
            taxClass?: "standard" | "reduced";
            status?: components["schemas"]["ProductStatus"];
            /** @description Lower comes first */
            position?: number;
            categories?: string[];
            tags?: string[];
            /** @description In order: pictures the product has (by `id`) and uploaded ones (by `mediaId`) */
            images?: (components["schemas"]["KeptImage"] | components["schemas"]["AddedImage"])[];
            options?: components["schemas"]["OptionBody"][];
            variants?: components["schemas"]["VariantBody"][];
            externalId?: string | null;
            metadata?: components["schemas"]["Metadata"];
        };
        UpdateRoleBody: {
            name?: string;
            /** @description A write brings its read where there is one */
            permissions?: components["schemas"]["StaffPermission"][];
        };
        UpdateVariantBody: {
            sku?: string | null;
            prices?: components["schemas"]["Price"][];
            compareAtPrices?: components["schemas"]["Price"][];
            weightGrams?: number;
            barcode?: string | null;
            mediaId?: string | null;
            externalId?: string | null;
            metadata?: components["schemas"]["Metadata"];
        };
        /** @description As WebAuthn writes it: the `toJSON()` of what the browser answered */
        UsedCredential: {
            /** @description base64url */
            id: string;
            /** @description base64url */
            rawId: string;
            /** @enum {string} */
            type: "public-key";
            authenticatorAttachment?: string | null;
            clientExtensionResults: components["schemas"]["CredentialExtensions"];
            response: components["schemas"]["UsedCredentialResponse"];
        };
        UsedCredentialResponse: {
            /** @description base64url */
            clientDataJSON: string;
            /** @description base64url */
            authenticatorData: string;
            /** @description base64url */
            signature: string;
            userHandle?: string | null;
        };
        User: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /**
             * @description Of name and language: what `changeMe` changes
             * @example bq3TtV0FJpL0bYlN
             */
            version: string;
            email: string;
            name: string;
            /**
             * @example owner
             * @example shopper
             */
            role: string;
            /** @description `*` is every permission */
            permissions: string[];
            /** @description Of mails to this person */
            locale: string;
            emailVerified: boolean;
            /** @description Not so for people who come in by other ways only */
            hasPassword: boolean;
            /** @description Staff who may use their powers once they have signed in with a second factor */
            twoFactorMissing: boolean;
            /**
             * Format: date-time
             * @description Until then delicate acts need no new proof of who this is: see `confirmMe`
             */
            confirmedUntil: string;
        };
        VariantBody: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id?: string;
            /** @description One value for each option, in their order */
            options?: string[];
            sku?: string | null;
            prices?: components["schemas"]["Price"][];
            compareAtPrices?: components["schemas"]["Price"][];
            weightGrams?: number;
            barcode?: string | null;
            mediaId?: string | null;
            externalId?: string | null;
            metadata?: components["schemas"]["Metadata"];
            stock?: components["schemas"]["VariantBodyStock"];
        };
        VariantBodyStock: {
            onHand?: number;
            /** @description false: not counted, always for sale */
            tracked?: boolean;
            /** @description Sold on order when the shelf is empty */
            backorder?: boolean;
            /**
             * @description The location's id or its code. Left out: the default location
             * @example hamburg
             */
            locationId?: string;
            /**
             * @description Of the level it starts from: once that has changed, the change is refused
             * @example bq3TtV0FJpL0bYlN
             */
            version?: string;
            /** @description In place of `onHand`: at several locations; those left out stay as they are */
            levels?: components["schemas"]["UnitsAtLocation"][];
        };
        VerifyEmailBody: {
            token: string;
            password?: string;
        };
        WriteToShopBody: {
            name: string;
            /** Format: idn-email */
            email: string;
            message: string;
            /** @description As its writer knows it; not checked */
            orderNumber?: string;
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
                "Retry-After": components["headers"]["RetryAfter"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
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
        /** @description Any other refusal, such as 413, 415 or 503: `code` says what is wrong */
        Refused: {
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
    headers: {
        /** @description Of this content: send it as `If-None-Match` and get a 304 */
        ETag: string;
        /** @description How you stand: remaining calls (`r`) and seconds until more (`t`) */
        RateLimit: string;
        /** @description What is allowed: calls (`q`) in seconds (`w`) */
        RateLimitPolicy: string;
        /** @description Seconds to wait before the next try */
        RetryAfter: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listApiKeys: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    createApiKey: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A text that only this call has, such as a UUID. Sent again within a day the call makes nothing twice and answers the same; with other content it is refused (422).
                 * @example 8e03978e-40d5-43e8-bc93-6894a57f9324
                 */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateApiKeyBody"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeApiKey"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["NotPossible"];
            422: components["responses"]["KeyReused"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    revokeApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
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
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    searchAudit: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @description (Part of) who did it, what was done, or to what */
                search?: string;
                /** @description The id of a person or of an API key */
                actor?: string;
                /** @example order.ship */
                action?: string;
                /** @description Such as `order` or `product` */
                subjectType?: string;
                subjectId?: string;
                /** @description Created at this moment or later */
                createdFrom?: string;
                /** @description Created before this moment */
                createdBefore?: string;
                /**
                 * @deprecated
                 * @description Use `createdFrom` instead
                 */
                from?: string;
                /**
                 * @deprecated
                 * @description Use `createdBefore` instead
                 */
                to?: string;
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditEntryPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    undoChange: {
        parameters: {
            query?: never;
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
                content: {
                    "application/json": components["schemas"]["UndoneChange"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    listCategoriesAsStaff: {
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminCategoryList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    createCategory: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A text that only this call has, such as a UUID. Sent again within a day the call makes nothing twice and answers the same; with other content it is refused (422).
                 * @example 8e03978e-40d5-43e8-bc93-6894a57f9324
                 */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateCategoryBody"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminCategory"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["NotPossible"];
            422: components["responses"]["KeyReused"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    sortCategories: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SortCategoriesBody"];
            };
        };
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminCategoryList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    deleteCategory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
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
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    updateCategory: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `version` the change starts from, in quotes. Without it the change is made whatever happened meanwhile
                 * @example "bq3TtV0FJpL0bYlN"
                 */
                "if-match"?: string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateCategoryBody"];
            };
        };
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminCategory"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    listCategoryHeadsForStaff: {
        parameters: {
            query?: {
                search?: string;
                state?: components["schemas"]["PageState"];
                cursor?: string;
                limit?: number;
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageForStaffRowPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    createCategoryHead: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A text that only this call has, such as a UUID. Sent again within a day the call makes nothing twice and answers the same; with other content it is refused (422).
                 * @example 8e03978e-40d5-43e8-bc93-6894a57f9324
                 */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateCategoryHeadBody"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageForStaff"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["NotPossible"];
            422: components["responses"]["KeyReused"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    getCategoryHeadForStaff: {
        parameters: {
            query?: never;
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageForStaff"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    deleteCategoryHead: {
        parameters: {
            query?: {
                /**
                 * @description Where its address leads from then on
                 * @example /pages/about
                 */
                redirectTo?: string;
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
            /** @description Done; no body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    updateCategoryHead: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `version` the change starts from, in quotes. Without it the change is made whatever happened meanwhile
                 * @example "bq3TtV0FJpL0bYlN"
                 */
                "if-match"?: string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateCategoryHeadBody"];
            };
        };
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageForStaff"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    listCategoryHeadRevisions: {
        parameters: {
            query?: never;
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageRevisionList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    restoreCategoryHeadRevision: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A text that only this call has, such as a UUID. Sent again within a day the call makes nothing twice and answers the same; with other content it is refused (422).
                 * @example 8e03978e-40d5-43e8-bc93-6894a57f9324
                 */
                "idempotency-key"?: string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
                /** @description UUIDv7 */
                revisionId: string;
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
                content: {
                    "application/json": components["schemas"]["PageForStaff"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            422: components["responses"]["KeyReused"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    listContactMessages: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                search?: string;
                state?: components["schemas"]["ContactMessageState"];
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactMessagePage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    getContactSummary: {
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactSummary"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    getContactMessage: {
        parameters: {
            query?: never;
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactMessage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    deleteContactMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
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
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    setContactMessageState: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `version` the change starts from, in quotes. Without it the change is made whatever happened meanwhile
                 * @example "bq3TtV0FJpL0bYlN"
                 */
                "if-match"?: string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetContactMessageStateBody"];
            };
        };
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactMessage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    previewText: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewTextBody"];
            };
        };
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadText"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    listCustomers: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                search?: string;
                blocked?: boolean;
                emailVerified?: boolean;
                /** @description Cancelled orders do not count */
                hasOrders?: boolean;
                /** @description true: also whoever ordered without an account, each address once. Not with `updatedSince` */
                guests?: boolean;
                /** @description Created at this moment or later */
                createdFrom?: string;
                /** @description Created before this moment */
                createdBefore?: string;
                /**
                 * @deprecated
                 * @description Use `createdFrom` instead
                 */
                registeredFrom?: string;
                /**
                 * @deprecated
                 * @description Use `createdBefore` instead
                 */
                registeredBefore?: string;
                /** @description `lastOrder` shows only who has ordered, `spent` only who has spent something in `currency` */
                sort?: "newest" | "lastOrder" | "spent";
                currency?: components["schemas"]["Currency"];
                /** @description Only what changed then or later, in the order in which it changed, whatever `sort` says. Begin the next round with the last `updatedAt` you read: nothing is missed, and what you have may come once more */
                updatedSince?: string;
                /**
                 * @description Its name in another system; no other of its kind has it
                 * @example ERP-10024
                 */
                externalId?: string;
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerRowPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    exportCustomers: {
        parameters: {
            query?: {
                search?: string;
                blocked?: boolean;
                emailVerified?: boolean;
                /** @description Cancelled orders do not count */
                hasOrders?: boolean;
                /** @description Created at this moment or later */
                createdFrom?: string;
                /** @description Created before this moment */
                createdBefore?: string;
                /**
                 * @deprecated
                 * @description Use `createdFrom` instead
                 */
                registeredFrom?: string;
                /**
                 * @deprecated
                 * @description Use `createdBefore` instead
                 */
                registeredBefore?: string;
                format?: "csv" | "xlsx";
                /** @description Of a CSV: `1.50` between commas, or `1,50` between semicolons. Left out: as spreadsheets expect it in the language of the answer */
                separator?: "comma" | "semicolon";
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    getCustomer: {
        parameters: {
            query?: never;
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    updateCustomer: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `version` the change starts from, in quotes. Without it the change is made whatever happened meanwhile
                 * @example "bq3TtV0FJpL0bYlN"
                 */
                "if-match"?: string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateCustomerBody"];
            };
        };
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    blockCustomer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BlockCustomerBody"];
            };
        };
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    addCustomerNote: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A text that only this call has, such as a UUID. Sent again within a day the call makes nothing twice and answers the same; with other content it is refused (422).
                 * @example 8e03978e-40d5-43e8-bc93-6894a57f9324
                 */
                "idempotency-key"?: string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddCustomerNoteBody"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerNote"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            422: components["responses"]["KeyReused"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    removeCustomerNote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
                /** @description UUIDv7 */
                noteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
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
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    unblockCustomer: {
        parameters: {
            query?: never;
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
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    listHomePagesForStaff: {
        parameters: {
            query?: {
                search?: string;
                state?: components["schemas"]["PageState"];
                cursor?: string;
                limit?: number;
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageForStaffRowPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    createHomePage: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A text that only this call has, such as a UUID. Sent again within a day the call makes nothing twice and answers the same; with other content it is refused (422).
                 * @example 8e03978e-40d5-43e8-bc93-6894a57f9324
                 */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateHomePageBody"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageForStaff"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["NotPossible"];
            422: components["responses"]["KeyReused"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    getHomePageForStaff: {
        parameters: {
            query?: never;
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageForStaff"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    deleteHomePage: {
        parameters: {
            query?: {
                /**
                 * @description Where its address leads from then on
                 * @example /pages/about
                 */
                redirectTo?: string;
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
            /** @description Done; no body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    updateHomePage: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `version` the change starts from, in quotes. Without it the change is made whatever happened meanwhile
                 * @example "bq3TtV0FJpL0bYlN"
                 */
                "if-match"?: string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateHomePageBody"];
            };
        };
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageForStaff"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    listHomePageRevisions: {
        parameters: {
            query?: never;
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageRevisionList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    restoreHomePageRevision: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A text that only this call has, such as a UUID. Sent again within a day the call makes nothing twice and answers the same; with other content it is refused (422).
                 * @example 8e03978e-40d5-43e8-bc93-6894a57f9324
                 */
                "idempotency-key"?: string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
                /** @description UUIDv7 */
                revisionId: string;
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
                content: {
                    "application/json": components["schemas"]["PageForStaff"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            422: components["responses"]["KeyReused"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    listInvites: {
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InviteList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    inviteStaff: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A text that only this call has, such as a UUID. Sent again within a day the call makes nothing twice and answers the same; with other content it is refused (422).
                 * @example 8e03978e-40d5-43e8-bc93-6894a57f9324
                 */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InviteStaffBody"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invite"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["NotPossible"];
            422: components["responses"]["KeyReused"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    withdrawInvite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
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
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    resendInvite: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A text that only this call has, such as a UUID. Sent again within a day the call makes nothing twice and answers the same; with other content it is refused (422).
                 * @example 8e03978e-40d5-43e8-bc93-6894a57f9324
                 */
                "idempotency-key"?: string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
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
                    "application/json": components["schemas"]["Invite"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            422: components["responses"]["KeyReused"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    addMedia: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A text that only this call has, such as a UUID. Sent again within a day the call makes nothing twice and answers the same; with other content it is refused (422).
                 * @example 8e03978e-40d5-43e8-bc93-6894a57f9324
                 */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["AddMediaBody"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Media"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["NotPossible"];
            422: components["responses"]["KeyReused"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    listBrokenMenuLines: {
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BrokenMenuLineList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    exportSubscribers: {
        parameters: {
            query?: {
                format?: "csv" | "xlsx";
                /** @description Of a CSV: `1.50` between commas, or `1,50` between semicolons. Left out: as spreadsheets expect it in the language of the answer */
                separator?: "comma" | "semicolon";
                search?: string;
                state?: components["schemas"]["SubscriberState"];
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    listSubscribers: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                search?: string;
                state?: components["schemas"]["SubscriberState"];
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriberPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    removeSubscriber: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
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
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    getNewsletterSummary: {
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriberCounts"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    chooseOrders: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A text that only this call has, such as a UUID. Sent again within a day the call makes nothing twice and answers the same; with other content it is refused (422).
                 * @example 8e03978e-40d5-43e8-bc93-6894a57f9324
                 */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderBatchBody"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderBatch"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["NotPossible"];
            422: components["responses"]["KeyReused"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    getOrderBatch: {
        parameters: {
            query?: never;
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderBatch"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    startOrderBatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartOrderBatchBody"];
            };
        };
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderBatch"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    exportOrderLines: {
        parameters: {
            query?: {
                status?: components["schemas"]["OrderStatus"];
                paymentState?: components["schemas"]["PaymentState"];
                fulfilmentState?: components["schemas"]["FulfilmentState"];
                /** @description true: only orders that wait to be shipped, wholly or in part */
                toShip?: boolean;
                tag?: string;
                search?: string;
                /** @description UUIDv7 */
                customer?: string;
                /** @description Of whoever ordered, to the letter */
                email?: string;
                /** @description Created at this moment or later */
                createdFrom?: string;
                /** @description Created before this moment */
                createdBefore?: string;
                /**
                 * @deprecated
                 * @description Use `createdFrom` instead
                 */
                placedFrom?: string;
                /**
                 * @deprecated
                 * @description Use `createdBefore` instead
                 */
                placedBefore?: string;
                /** @description Left out: `newest`. `customer` by the last name of whoever it goes to; `highest` and `lowest` by total, each currency by itself */
                sort?: components["schemas"]["OrderSort"];
                format?: "csv" | "xlsx";
                /** @description Of a CSV: `1.50` between commas, or `1,50` between semicolons. Left out: as spreadsheets expect it in the language of the answer */
                separator?: "comma" | "semicolon";
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    listOrderTags: {
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderTags"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    listOrders: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                status?: components["schemas"]["OrderStatus"];
                paymentState?: components["schemas"]["PaymentState"];
                fulfilmentState?: components["schemas"]["FulfilmentState"];
                /** @description true: only orders that wait to be shipped, wholly or in part */
                toShip?: boolean;
                tag?: string;
                search?: string;
                /** @description UUIDv7 */
                customer?: string;
                /** @description Of whoever ordered, to the letter */
                email?: string;
                /** @description Created at this moment or later */
                createdFrom?: string;
                /** @description Created before this moment */
                createdBefore?: string;
                /**
                 * @deprecated
                 * @description Use `createdFrom` instead
                 */
                placedFrom?: string;
                /**
                 * @deprecated
                 * @description Use `createdBefore` instead
                 */
                placedBefore?: string;
                /** @description Left out: `newest`. `customer` by the last name of whoever it goes to; `highest` and `lowest` by total, each currency by itself */
                sort?: components["schemas"]["OrderSort"];
                /** @description Only what changed then or later, in the order in which it changed, whatever `sort` says. Begin the next round with the last `updatedAt` you read: nothing is missed, and what you have may come once more */
                updatedSince?: string;
                /**
                 * @description Its name in another system; no other of its kind has it
                 * @example ERP-10024
                 */
                externalId?: string;
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderRowPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    countOrders: {
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderCounts"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    exportOrders: {
        parameters: {
            query?: {
                status?: components["schemas"]["OrderStatus"];
                paymentState?: components["schemas"]["PaymentState"];
                fulfilmentState?: components["schemas"]["FulfilmentState"];
                /** @description true: only orders that wait to be shipped, wholly or in part */
                toShip?: boolean;
                tag?: string;
                search?: string;
                /** @description UUIDv7 */
                customer?: string;
                /** @description Of whoever ordered, to the letter */
                email?: string;
                /** @description Created at this moment or later */
                createdFrom?: string;
                /** @description Created before this moment */
                createdBefore?: string;
                /**
                 * @deprecated
                 * @description Use `createdFrom` instead
                 */
                placedFrom?: string;
                /**
                 * @deprecated
                 * @description Use `createdBefore` instead
                 */
                placedBefore?: string;
                /** @description Left out: `newest`. `customer` by the last name of whoever it goes to; `highest` and `lowest` by total, each currency by itself */
                sort?: components["schemas"]["OrderSort"];
                format?: "csv" | "xlsx";
                /** @description Of a CSV: `1.50` between commas, or `1,50` between semicolons. Left out: as spreadsheets expect it in the language of the answer */
                separator?: "comma" | "semicolon";
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    summariseOrders: {
        parameters: {
            query: {
                /** @description ISO 8601, UTC */
                since: string;
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrdersSummary"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    getOrderForStaff: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Digits that no other order has, after the prefix that the merchant had set
                 * @example 10001
                 */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    updateOrder: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `version` the change starts from, in quotes. Without it the change is made whatever happened meanwhile
                 * @example "bq3TtV0FJpL0bYlN"
                 */
                "if-match"?: string;
            };
            path: {
                /**
                 * @description Digits that no other order has, after the prefix that the merchant had set
                 * @example 10001
                 */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateOrderBody"];
            };
        };
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    cancelOrderAsStaff: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Digits that no other order has, after the prefix that the merchant had set
                 * @example 10001
                 */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelOrderAsStaffBody"];
            };
        };
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    resendOrderConfirmation: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A text that only this call has, such as a UUID. Sent again within a day the call makes nothing twice and answers the same; with other content it is refused (422).
                 * @example 8e03978e-40d5-43e8-bc93-6894a57f9324
                 */
                "idempotency-key"?: string;
            };
            path: {
                /**
                 * @description Digits that no other order has, after the prefix that the merchant had set
                 * @example 10001
                 */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
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
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            422: components["responses"]["KeyReused"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    markOrderDelivered: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Digits that no other order has, after the prefix that the merchant had set
                 * @example 10001
                 */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeliveredBody"];
            };
        };
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    followOrderAsStaff: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Digits that no other order has, after the prefix that the merchant had set
                 * @example 10001
                 */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    shipOrder: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A text that only this call has, such as a UUID. Sent again within a day the call makes nothing twice and answers the same; with other content it is refused (422).
                 * @example 8e03978e-40d5-43e8-bc93-6894a57f9324
                 */
                "idempotency-key"?: string;
            };
            path: {
                /**
                 * @description Digits that no other order has, after the prefix that the merchant had set
                 * @example 10001
                 */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShipOrderBody"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            422: components["responses"]["KeyReused"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    listOrderNotes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Digits that no other order has, after the prefix that the merchant had set
                 * @example 10001
                 */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderNoteList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    addOrderNote: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A text that only this call has, such as a UUID. Sent again within a day the call makes nothing twice and answers the same; with other content it is refused (422).
                 * @example 8e03978e-40d5-43e8-bc93-6894a57f9324
                 */
                "idempotency-key"?: string;
            };
            path: {
                /**
                 * @description Digits that no other order has, after the prefix that the merchant had set
                 * @example 10001
                 */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddOrderNoteBody"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderNote"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            422: components["responses"]["KeyReused"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    removeOrderNote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Digits that no other order has, after the prefix that the merchant had set
                 * @example 10001
                 */
                number: string;
                /** @description UUIDv7 */
                noteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
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
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    getOrderMoney: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Digits that no other order has, after the prefix that the merchant had set
                 * @example 10001
                 */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderMoney"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    refundOrder: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A text that only this call has, such as a UUID. Sent again within a day the call makes nothing twice and answers the same; with other content it is refused (422).
                 * @example 8e03978e-40d5-43e8-bc93-6894a57f9324
                 */
                "idempotency-key"?: string;
            };
            path: {
                /**
                 * @description Digits that no other order has, after the prefix that the merchant had set
                 * @example 10001
                 */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefundOrderBody"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refund"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            422: components["responses"]["KeyReused"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    returnGoods: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A text that only this call has, such as a UUID. Sent again within a day the call makes nothing twice and answers the same; with other content it is refused (422).
                 * @example 8e03978e-40d5-43e8-bc93-6894a57f9324
                 */
                "idempotency-key"?: string;
            };
            path: {
                /**
                 * @description Digits that no other order has, after the prefix that the merchant had set
                 * @example 10001
                 */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnBody"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            422: components["responses"]["KeyReused"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    getOrderStock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Digits that no other order has, after the prefix that the merchant had set
                 * @example 10001
                 */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderStock"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    tagOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Digits that no other order has, after the prefix that the merchant had set
                 * @example 10001
                 */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderTagsBody"];
            };
        };
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderTags"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    listPagesForStaff: {
        parameters: {
            query?: {
                search?: string;
                state?: components["schemas"]["PageState"];
                cursor?: string;
                limit?: number;
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageForStaffRowPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    createPage: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A text that only this call has, such as a UUID. Sent again within a day the call makes nothing twice and answers the same; with other content it is refused (422).
                 * @example 8e03978e-40d5-43e8-bc93-6894a57f9324
                 */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreatePageBody"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageForStaff"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["NotPossible"];
            422: components["responses"]["KeyReused"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    getPageForStaff: {
        parameters: {
            query?: never;
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageForStaff"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    deletePage: {
        parameters: {
            query?: {
                /**
                 * @description Where its address leads from then on
                 * @example /pages/about
                 */
                redirectTo?: string;
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
            /** @description Done; no body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    updatePage: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `version` the change starts from, in quotes. Without it the change is made whatever happened meanwhile
                 * @example "bq3TtV0FJpL0bYlN"
                 */
                "if-match"?: string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdatePageBody"];
            };
        };
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageForStaff"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    getLinksToPage: {
        parameters: {
            query?: never;
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinksToPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    listPageRevisions: {
        parameters: {
            query?: never;
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageRevisionList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    restorePageRevision: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A text that only this call has, such as a UUID. Sent again within a day the call makes nothing twice and answers the same; with other content it is refused (422).
                 * @example 8e03978e-40d5-43e8-bc93-6894a57f9324
                 */
                "idempotency-key"?: string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
                /** @description UUIDv7 */
                revisionId: string;
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
                content: {
                    "application/json": components["schemas"]["PageForStaff"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            422: components["responses"]["KeyReused"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    listPaymentMethodsForStaff: {
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentMethodsForStaff"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    orderPaymentMethods: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `version` the change starts from, in quotes. Without it the change is made whatever happened meanwhile
                 * @example "bq3TtV0FJpL0bYlN"
                 */
                "if-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderPaymentMethodsBody"];
            };
        };
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentMethodsForStaff"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    arrangePaymentMethod: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `version` the change starts from, in quotes. Without it the change is made whatever happened meanwhile
                 * @example "bq3TtV0FJpL0bYlN"
                 */
                "if-match"?: string;
            };
            path: {
                /** @example test */
                method: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ArrangePaymentMethodBody"];
            };
        };
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentMethodsForStaff"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    listPayments: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @description true: only those that need attention, longest waiting first */
                attention?: boolean;
                /** @description Why a person should look at it */
                reason?: "dispute" | "refund_failed" | "refund_by_hand" | "authorisation_lost" | "mismatch" | "unclear" | "late_money" | "paid_twice";
                /** @example test */
                method?: string;
                state?: "captured" | "authorised" | "processing" | "requires_action" | "created" | "declined" | "cancelled" | "expired";
                /** @description An order number, or the provider’s id of page or money */
                search?: string;
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentForStaffPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    exportPayments: {
        parameters: {
            query?: {
                status?: components["schemas"]["OrderStatus"];
                paymentState?: components["schemas"]["PaymentState"];
                fulfilmentState?: components["schemas"]["FulfilmentState"];
                /** @description true: only orders that wait to be shipped, wholly or in part */
                toShip?: boolean;
                tag?: string;
                search?: string;
                /** @description UUIDv7 */
                customer?: string;
                /** @description Of whoever ordered, to the letter */
                email?: string;
                /** @description Created at this moment or later */
                createdFrom?: string;
                /** @description Created before this moment */
                createdBefore?: string;
                /**
                 * @deprecated
                 * @description Use `createdFrom` instead
                 */
                placedFrom?: string;
                /**
                 * @deprecated
                 * @description Use `createdBefore` instead
                 */
                placedBefore?: string;
                /** @description Only money that moved then or later */
                movedFrom?: string;
                /** @description Only money that moved before */
                movedBefore?: string;
                format?: "csv" | "xlsx";
                /** @description Of a CSV: `1.50` between commas, or `1,50` between semicolons. Left out: as spreadsheets expect it in the language of the answer */
                separator?: "comma" | "semicolon";
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    summarisePayments: {
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentsSummary"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    askAboutPayment: {
        parameters: {
            query?: never;
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
                content: {
                    "application/json": components["schemas"]["PaymentAttempt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    attendToPayment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AttendToPaymentBody"];
            };
        };
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentForStaff"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    takeHeldMoney: {
        parameters: {
            query?: never;
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
                content: {
                    "application/json": components["schemas"]["PaymentAttempt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    notePaymentPaid: {
        parameters: {
            query?: never;
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
                content: {
                    "application/json": components["schemas"]["PaymentAttempt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    listPolicyDrafts: {
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyDraftList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    listPostsForStaff: {
        parameters: {
            query?: {
                search?: string;
                state?: components["schemas"]["PageState"];
                cursor?: string;
                limit?: number;
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageForStaffRowPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    createPost: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A text that only this call has, such as a UUID. Sent again within a day the call makes nothing twice and answers the same; with other content it is refused (422).
                 * @example 8e03978e-40d5-43e8-bc93-6894a57f9324
                 */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreatePostBody"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageForStaff"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["NotPossible"];
            422: components["responses"]["KeyReused"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    getPostForStaff: {
        parameters: {
            query?: never;
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageForStaff"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    deletePost: {
        parameters: {
            query?: {
                /**
                 * @description Where its address leads from then on
                 * @example /pages/about
                 */
                redirectTo?: string;
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
            /** @description Done; no body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    updatePost: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `version` the change starts from, in quotes. Without it the change is made whatever happened meanwhile
                 * @example "bq3TtV0FJpL0bYlN"
                 */
                "if-match"?: string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdatePostBody"];
            };
        };
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageForStaff"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    getLinksToPost: {
        parameters: {
            query?: never;
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinksToPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    listPostRevisions: {
        parameters: {
            query?: never;
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageRevisionList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    restorePostRevision: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A text that only this call has, such as a UUID. Sent again within a day the call makes nothing twice and answers the same; with other content it is refused (422).
                 * @example 8e03978e-40d5-43e8-bc93-6894a57f9324
                 */
                "idempotency-key"?: string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
                /** @description UUIDv7 */
                revisionId: string;
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
                content: {
                    "application/json": components["schemas"]["PageForStaff"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            422: components["responses"]["KeyReused"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    listProductsAsStaff: {
        parameters: {
            query?: {
                /** @description Part of a title or SKU, a barcode, or an `externalId` */
                search?: string;
                status?: components["schemas"]["ProductStatus"];
                /** @example alder-mug */
                category?: string;
                /** @description Only products with a counted variant of which at most so many can be sold */
                lowStock?: number;
                /** @description Only products of which a variant on sale has no price in this currency */
                unpricedIn?: components["schemas"]["Currency"];
                sort?: "newest" | "updated" | "title";
                /** @description Only what changed then or later, in the order in which it changed, whatever `sort` says. Begin the next round with the last `updatedAt` you read: nothing is missed, and what you have may come once more */
                updatedSince?: string;
                /**
                 * @description Its name in another system; no other of its kind has it
                 * @example ERP-10024
                 */
                externalId?: string;
                cursor?: string;
                limit?: number;
                locale?: components["schemas"]["Locale"];
                currency?: components["schemas"]["Currency"];
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminProductRowPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    createProduct: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A text that only this call has, such as a UUID. Sent again within a day the call makes nothing twice and answers the same; with other content it is refused (422).
                 * @example 8e03978e-40d5-43e8-bc93-6894a57f9324
                 */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateProductBody"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminProduct"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["NotPossible"];
            422: components["responses"]["KeyReused"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    setProductStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetProductStatusBody"];
            };
        };
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SetProductStatusAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    getProductAsStaff: {
        parameters: {
            query?: never;
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminProduct"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    updateProduct: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `version` the change starts from, in quotes. Without it the change is made whatever happened meanwhile
                 * @example "bq3TtV0FJpL0bYlN"
                 */
                "if-match"?: string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateProductBody"];
            };
        };
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminProduct"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    getProductTranslation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
                /** @description A language besides the one goods are written in */
                locale: components["schemas"]["TranslatedLocale"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductTranslation"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    setProductTranslation: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `version` the change starts from, in quotes. Without it the change is made whatever happened meanwhile
                 * @example "bq3TtV0FJpL0bYlN"
                 */
                "if-match"?: string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
                /** @description A language besides the one goods are written in */
                locale: components["schemas"]["TranslatedLocale"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetProductTranslationBody"];
            };
        };
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductTranslation"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    listRedirects: {
        parameters: {
            query?: {
                search?: string;
                cursor?: string;
                limit?: number;
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RedirectPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    setRedirect: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A text that only this call has, such as a UUID. Sent again within a day the call makes nothing twice and answers the same; with other content it is refused (422).
                 * @example 8e03978e-40d5-43e8-bc93-6894a57f9324
                 */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetRedirectBody"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Redirect"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["NotPossible"];
            422: components["responses"]["KeyReused"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    exportRedirects: {
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    importRedirects: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A text that only this call has, such as a UUID. Sent again within a day the call makes nothing twice and answers the same; with other content it is refused (422).
                 * @example 8e03978e-40d5-43e8-bc93-6894a57f9324
                 */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportRedirectsBody"];
            };
        };
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RedirectImport"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["NotPossible"];
            422: components["responses"]["KeyReused"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    deleteRedirect: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
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
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    noteRefundSent: {
        parameters: {
            query?: never;
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
                content: {
                    "application/json": components["schemas"]["Refund"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    reportBestSellers: {
        parameters: {
            query?: {
                /**
                 * @description The first day; that of the first order without it
                 * @example 2026-11-30
                 */
                from?: string;
                /**
                 * @description The last day, which counts whole; today without it
                 * @example 2026-11-30
                 */
                to?: string;
                /** @description The default one of the shop without it */
                currency?: components["schemas"]["Currency"];
                by?: "product" | "variant";
                sort?: "revenue" | "units";
                /** @description Only this product, or its variants */
                productId?: string;
                limit?: number;
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BestSellers"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    exportBestSellers: {
        parameters: {
            query?: {
                /**
                 * @description The first day; that of the first order without it
                 * @example 2026-11-30
                 */
                from?: string;
                /**
                 * @description The last day, which counts whole; today without it
                 * @example 2026-11-30
                 */
                to?: string;
                /** @description The default one of the shop without it */
                currency?: components["schemas"]["Currency"];
                by?: "product" | "variant";
                sort?: "revenue" | "units";
                /** @description Only this product, or its variants */
                productId?: string;
                limit?: number;
                format?: "csv" | "xlsx";
                /** @description Of a CSV: `1.50` between commas, or `1,50` between semicolons. Left out: as spreadsheets expect it in the language of the answer */
                separator?: "comma" | "semicolon";
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    reportOrdersByStatus: {
        parameters: {
            query?: {
                /**
                 * @description The first day; that of the first order without it
                 * @example 2026-11-30
                 */
                from?: string;
                /**
                 * @description The last day, which counts whole; today without it
                 * @example 2026-11-30
                 */
                to?: string;
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrdersByStatus"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    exportOrdersByStatus: {
        parameters: {
            query?: {
                /**
                 * @description The first day; that of the first order without it
                 * @example 2026-11-30
                 */
                from?: string;
                /**
                 * @description The last day, which counts whole; today without it
                 * @example 2026-11-30
                 */
                to?: string;
                format?: "csv" | "xlsx";
                /** @description Of a CSV: `1.50` between commas, or `1,50` between semicolons. Left out: as spreadsheets expect it in the language of the answer */
                separator?: "comma" | "semicolon";
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    reportSales: {
        parameters: {
            query?: {
                /**
                 * @description The first day; that of the first order without it
                 * @example 2026-11-30
                 */
                from?: string;
                /**
                 * @description The last day, which counts whole; today without it
                 * @example 2026-11-30
                 */
                to?: string;
                /** @description `previous`: as many days just before; `year`: the same dates a year earlier, where 29 February has no partner */
                compare?: "previous" | "year";
                /** @description Only this one; without it each that something was sold or refunded in */
                currency?: components["schemas"]["Currency"];
                /** @description What a row is; without it hours for one day, days up to 92 of them, months beyond */
                interval?: "hour" | "day" | "week" | "month";
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SalesReport"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    reportSalesPerDay: {
        parameters: {
            query?: {
                /**
                 * @description The first day; that of the first order without it
                 * @example 2026-11-30
                 */
                from?: string;
                /**
                 * @description The last day, which counts whole; today without it
                 * @example 2026-11-30
                 */
                to?: string;
                /** @description `previous`: as many days just before; `year`: the same dates a year earlier, where 29 February has no partner */
                compare?: "previous" | "year";
                /** @description Only this one; without it each that something was sold or refunded in */
                currency?: components["schemas"]["Currency"];
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SalesReport"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    exportSales: {
        parameters: {
            query?: {
                /**
                 * @description The first day; that of the first order without it
                 * @example 2026-11-30
                 */
                from?: string;
                /**
                 * @description The last day, which counts whole; today without it
                 * @example 2026-11-30
                 */
                to?: string;
                /** @description `previous`: as many days just before; `year`: the same dates a year earlier, where 29 February has no partner */
                compare?: "previous" | "year";
                /** @description Only this one; without it each that something was sold or refunded in */
                currency?: components["schemas"]["Currency"];
                /** @description What a row is; without it hours for one day, days up to 92 of them, months beyond */
                interval?: "hour" | "day" | "week" | "month";
                format?: "csv" | "xlsx";
                /** @description Of a CSV: `1.50` between commas, or `1,50` between semicolons. Left out: as spreadsheets expect it in the language of the answer */
                separator?: "comma" | "semicolon";
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    reportTaxes: {
        parameters: {
            query?: {
                /**
                 * @description The first day; that of the first order without it
                 * @example 2026-11-30
                 */
                from?: string;
                /**
                 * @description The last day, which counts whole; today without it
                 * @example 2026-11-30
                 */
                to?: string;
                /** @description The default one of the shop without it */
                currency?: components["schemas"]["Currency"];
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaxReport"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    exportTaxes: {
        parameters: {
            query?: {
                /**
                 * @description The first day; that of the first order without it
                 * @example 2026-11-30
                 */
                from?: string;
                /**
                 * @description The last day, which counts whole; today without it
                 * @example 2026-11-30
                 */
                to?: string;
                /** @description The default one of the shop without it */
                currency?: components["schemas"]["Currency"];
                format?: "csv" | "xlsx";
                /** @description Of a CSV: `1.50` between commas, or `1,50` between semicolons. Left out: as spreadsheets expect it in the language of the answer */
                separator?: "comma" | "semicolon";
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    listRoles: {
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    createRole: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A text that only this call has, such as a UUID. Sent again within a day the call makes nothing twice and answers the same; with other content it is refused (422).
                 * @example 8e03978e-40d5-43e8-bc93-6894a57f9324
                 */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateRoleBody"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Role"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["NotPossible"];
            422: components["responses"]["KeyReused"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    deleteRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example support */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
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
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    updateRole: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `version` the change starts from, in quotes. Without it the change is made whatever happened meanwhile
                 * @example "bq3TtV0FJpL0bYlN"
                 */
                "if-match"?: string;
            };
            path: {
                /** @example support */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateRoleBody"];
            };
        };
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Role"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    getAccessSettings: {
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessSettings"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    setAccessSettings: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `version` the change starts from, in quotes. Without it the change is made whatever happened meanwhile
                 * @example "bq3TtV0FJpL0bYlN"
                 */
                "if-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetAccessSettingsBody"];
            };
        };
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessSettings"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    getAnnouncementSettings: {
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnouncementSettings"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    setAnnouncementSettings: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `version` the change starts from, in quotes. Without it the change is made whatever happened meanwhile
                 * @example "bq3TtV0FJpL0bYlN"
                 */
                "if-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetAnnouncementSettingsBody"];
            };
        };
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnouncementSettings"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    getBrandingSettings: {
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BrandingSettings"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    setBrandingSettings: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `version` the change starts from, in quotes. Without it the change is made whatever happened meanwhile
                 * @example "bq3TtV0FJpL0bYlN"
                 */
                "if-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetBrandingSettingsBody"];
            };
        };
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BrandingSettings"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    getCheckoutSettings: {
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckoutSettings"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    setCheckoutSettings: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `version` the change starts from, in quotes. Without it the change is made whatever happened meanwhile
                 * @example "bq3TtV0FJpL0bYlN"
                 */
                "if-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetCheckoutSettingsBody"];
            };
        };
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckoutSettings"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    getCurrencySettings: {
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CurrencySettings"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    setCurrencySettings: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `version` the change starts from, in quotes. Without it the change is made whatever happened meanwhile
                 * @example "bq3TtV0FJpL0bYlN"
                 */
                "if-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetCurrencySettingsBody"];
            };
        };
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CurrencySettings"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    getCurrencyReadiness: {
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CurrencyReadinessList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    getDeliveryDays: {
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryDays"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    setDeliveryDays: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `version` the change starts from, in quotes. Without it the change is made whatever happened meanwhile
                 * @example "bq3TtV0FJpL0bYlN"
                 */
                "if-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeliveryDaysChange"];
            };
        };
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryDays"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    getHomeSettings: {
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HomeSettings"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    setHomeSettings: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `version` the change starts from, in quotes. Without it the change is made whatever happened meanwhile
                 * @example "bq3TtV0FJpL0bYlN"
                 */
                "if-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetHomeSettingsBody"];
            };
        };
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HomeSettings"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    getIdentitySettings: {
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentitySettings"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    setIdentitySettings: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `version` the change starts from, in quotes. Without it the change is made whatever happened meanwhile
                 * @example "bq3TtV0FJpL0bYlN"
                 */
                "if-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetIdentitySettingsBody"];
            };
        };
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentitySettings"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    getLanguageSettings: {
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LanguageSettings"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    setLanguageSettings: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `version` the change starts from, in quotes. Without it the change is made whatever happened meanwhile
                 * @example "bq3TtV0FJpL0bYlN"
                 */
                "if-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetLanguageSettingsBody"];
            };
        };
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LanguageSettings"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    getLanguageReadiness: {
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LanguageReadinessList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    getLookSettings: {
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LookSettings"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    setLookSettings: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `version` the change starts from, in quotes. Without it the change is made whatever happened meanwhile
                 * @example "bq3TtV0FJpL0bYlN"
                 */
                "if-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetLookSettingsBody"];
            };
        };
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LookSettings"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    getMailsSettings: {
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailsSettings"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    setMailsSettings: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `version` the change starts from, in quotes. Without it the change is made whatever happened meanwhile
                 * @example "bq3TtV0FJpL0bYlN"
                 */
                "if-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetMailsSettingsBody"];
            };
        };
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailsSettings"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    getMailSender: {
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailSender"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    sendTestMail: {
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
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TestMail"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["NotPossible"];
            429: components["responses"]["TooManyTries"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    getMenusSettings: {
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MenusSettings"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    setMenusSettings: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `version` the change starts from, in quotes. Without it the change is made whatever happened meanwhile
                 * @example "bq3TtV0FJpL0bYlN"
                 */
                "if-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetMenusSettingsBody"];
            };
        };
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MenusSettings"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    getNoticesSettings: {
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticesSettings"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    setNoticesSettings: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `version` the change starts from, in quotes. Without it the change is made whatever happened meanwhile
                 * @example "bq3TtV0FJpL0bYlN"
                 */
                "if-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetNoticesSettingsBody"];
            };
        };
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticesSettings"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    getOpeningSettings: {
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpeningSettings"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    setOpeningSettings: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `version` the change starts from, in quotes. Without it the change is made whatever happened meanwhile
                 * @example "bq3TtV0FJpL0bYlN"
                 */
                "if-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetOpeningSettingsBody"];
            };
        };
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpeningSettings"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    getOrdersSettings: {
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrdersSettings"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    setOrdersSettings: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `version` the change starts from, in quotes. Without it the change is made whatever happened meanwhile
                 * @example "bq3TtV0FJpL0bYlN"
                 */
                "if-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetOrdersSettingsBody"];
            };
        };
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrdersSettings"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    getShopSettings: {
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShopSettings"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    setShopSettings: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `version` the change starts from, in quotes. Without it the change is made whatever happened meanwhile
                 * @example "bq3TtV0FJpL0bYlN"
                 */
                "if-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetShopSettingsBody"];
            };
        };
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShopSettings"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    getStockSettings: {
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockSettings"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    setStockSettings: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `version` the change starts from, in quotes. Without it the change is made whatever happened meanwhile
                 * @example "bq3TtV0FJpL0bYlN"
                 */
                "if-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetStockSettingsBody"];
            };
        };
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockSettings"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    getTaxSettings: {
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaxSettings"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    setTaxSettings: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `version` the change starts from, in quotes. Without it the change is made whatever happened meanwhile
                 * @example "bq3TtV0FJpL0bYlN"
                 */
                "if-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaxSettingsChange"];
            };
        };
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaxSettings"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    getUnpaidSettings: {
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnpaidSettings"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    setUnpaidSettings: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `version` the change starts from, in quotes. Without it the change is made whatever happened meanwhile
                 * @example "bq3TtV0FJpL0bYlN"
                 */
                "if-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetUnpaidSettingsBody"];
            };
        };
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnpaidSettings"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    getSetup: {
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Setup"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    getDemoState: {
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemoState"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    emptyDemo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmptyDemoBody"];
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemoState"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    setShopPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetShopPasswordBody"];
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
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    listShippingOptionsForStaff: {
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShippingOptionForStaffList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    createShippingOption: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A text that only this call has, such as a UUID. Sent again within a day the call makes nothing twice and answers the same; with other content it is refused (422).
                 * @example 8e03978e-40d5-43e8-bc93-6894a57f9324
                 */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewShippingOption"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShippingOptionForStaff"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["NotPossible"];
            422: components["responses"]["KeyReused"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    setShippingOption: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `version` the change starts from, in quotes. Without it the change is made whatever happened meanwhile
                 * @example "bq3TtV0FJpL0bYlN"
                 */
                "if-match"?: string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShippingOptionContent"];
            };
        };
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShippingOptionForStaff"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    deleteShippingOption: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
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
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    setShippingOptionPrices: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `version` the change starts from, in quotes. Without it the change is made whatever happened meanwhile
                 * @example "bq3TtV0FJpL0bYlN"
                 */
                "if-match"?: string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShippingOptionPrices"];
            };
        };
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShippingOptionForStaff"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    listShippingPrices: {
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShippingPricesList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    setShippingPrices: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `version` the change starts from, in quotes. Without it the change is made whatever happened meanwhile
                 * @example "bq3TtV0FJpL0bYlN"
                 */
                "if-match"?: string;
            };
            path: {
                currency: components["schemas"]["Currency"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShippingPricesChange"];
            };
        };
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShippingPrices"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    listShippingZones: {
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShippingZones"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    createShippingZone: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A text that only this call has, such as a UUID. Sent again within a day the call makes nothing twice and answers the same; with other content it is refused (422).
                 * @example 8e03978e-40d5-43e8-bc93-6894a57f9324
                 */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShippingZoneContent"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShippingZone"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["NotPossible"];
            422: components["responses"]["KeyReused"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    setShippingZone: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `version` the change starts from, in quotes. Without it the change is made whatever happened meanwhile
                 * @example "bq3TtV0FJpL0bYlN"
                 */
                "if-match"?: string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShippingZoneContent"];
            };
        };
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShippingZone"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    deleteShippingZone: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
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
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    listStaff: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @description (Part of) a name or an email address */
                search?: string;
                /** @example support */
                role?: string;
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    getStaffMember: {
        parameters: {
            query?: never;
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffMember"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    removeStaff: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
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
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    changeStaffRole: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `version` the change starts from, in quotes. Without it the change is made whatever happened meanwhile
                 * @example "bq3TtV0FJpL0bYlN"
                 */
                "if-match"?: string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeStaffRoleBody"];
            };
        };
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffMember"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    blockStaff: {
        parameters: {
            query?: never;
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
                content: {
                    "application/json": components["schemas"]["StaffMember"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    forgetStaffFactors: {
        parameters: {
            query?: never;
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
                content: {
                    "application/json": components["schemas"]["StaffMember"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    unblockStaff: {
        parameters: {
            query?: never;
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
                content: {
                    "application/json": components["schemas"]["StaffMember"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    listStockLocations: {
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListedStockLocationList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    createStockLocation: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A text that only this call has, such as a UUID. Sent again within a day the call makes nothing twice and answers the same; with other content it is refused (422).
                 * @example 8e03978e-40d5-43e8-bc93-6894a57f9324
                 */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewStockLocation"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockLocation"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["NotPossible"];
            422: components["responses"]["KeyReused"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    updateStockLocation: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `version` the change starts from, in quotes. Without it the change is made whatever happened meanwhile
                 * @example "bq3TtV0FJpL0bYlN"
                 */
                "if-match"?: string;
            };
            path: {
                /**
                 * @description The location's id or its code
                 * @example hamburg
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StockLocationChange"];
            };
        };
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockLocation"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    changeStock: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A text that only this call has, such as a UUID. Sent again within a day the call makes nothing twice and answers the same; with other content it is refused (422).
                 * @example 8e03978e-40d5-43e8-bc93-6894a57f9324
                 */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeStockBody"];
            };
        };
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockLevels"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["NotPossible"];
            422: components["responses"]["KeyReused"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    setStock: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `version` the change starts from, in quotes. Without it the change is made whatever happened meanwhile
                 * @example "bq3TtV0FJpL0bYlN"
                 */
                "if-match"?: string;
            };
            path: {
                /** @description UUIDv7 */
                variantId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetStockBody"];
            };
        };
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockLevel"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    listTaxCountries: {
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountryTaxList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    setTaxCountry: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `version` the change starts from, in quotes. Without it the change is made whatever happened meanwhile
                 * @example "bq3TtV0FJpL0bYlN"
                 */
                "if-match"?: string;
            };
            path: {
                /** @example AT */
                country: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CountryTaxChange"];
            };
        };
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountryTax"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    updateVariant: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `version` the change starts from, in quotes. Without it the change is made whatever happened meanwhile
                 * @example "bq3TtV0FJpL0bYlN"
                 */
                "if-match"?: string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateVariantBody"];
            };
        };
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminProduct"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    changeEmail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeEmailBody"];
            };
        };
        responses: {
            /** @description Done; no body */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            409: components["responses"]["NotPossible"];
            429: components["responses"]["TooManyTries"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    verifyEmail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerifyEmailBody"];
            };
        };
        responses: {
            /** @description Done; no body */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            409: components["responses"]["NotPossible"];
            429: components["responses"]["TooManyTries"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    acceptInvite: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptInviteBody"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            /** @description Done; no body */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            409: components["responses"]["NotPossible"];
            429: components["responses"]["TooManyTries"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    readInvite: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadInviteBody"];
            };
        };
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InviteOffer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            409: components["responses"]["NotPossible"];
            429: components["responses"]["TooManyTries"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
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
                "application/json": components["schemas"]["SignInBody"];
            };
        };
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            409: components["responses"]["NotPossible"];
            429: components["responses"]["TooManyTries"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    signInWithCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInWithCodeBody"];
            };
        };
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            409: components["responses"]["NotPossible"];
            429: components["responses"]["TooManyTries"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
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
                "application/json": components["schemas"]["SignOutBody"];
            };
        };
        responses: {
            /** @description Done; no body */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            409: components["responses"]["NotPossible"];
            429: components["responses"]["TooManyTries"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    finishSignInElsewhere: {
        parameters: {
            query?: {
                code?: string;
                state?: string;
                iss?: string;
                error?: string;
            };
            header?: {
                "oauth-flow"?: string;
            };
            path: {
                /** @example alder-mug */
                provider: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            429: components["responses"]["TooManyTries"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    startSignInElsewhere: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example alder-mug */
                provider: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInFlow"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            429: components["responses"]["TooManyTries"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    signInWithPasskey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInWithPasskeyBody"];
            };
        };
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            409: components["responses"]["NotPossible"];
            429: components["responses"]["TooManyTries"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    beginSignInWithPasskey: {
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
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeyUseOptions"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            409: components["responses"]["NotPossible"];
            429: components["responses"]["TooManyTries"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    forgotPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ForgotPasswordBody"];
            };
        };
        responses: {
            /** @description Done; no body */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            409: components["responses"]["NotPossible"];
            429: components["responses"]["TooManyTries"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    resetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResetPasswordBody"];
            };
        };
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            409: components["responses"]["NotPossible"];
            429: components["responses"]["TooManyTries"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    listSignInProviders: {
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInProviders"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
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
                "application/json": components["schemas"]["RefreshSessionBody"];
            };
        };
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            409: components["responses"]["NotPossible"];
            429: components["responses"]["TooManyTries"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    register: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterBody"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            409: components["responses"]["NotPossible"];
            429: components["responses"]["TooManyTries"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    getCart: {
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cart"];
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    setCartAddresses: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetCartAddressesBody"];
            };
        };
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cart"];
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            429: components["responses"]["TooManyTries"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    claimCart: {
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
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimedCart"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            429: components["responses"]["TooManyTries"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    setCartCountry: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CountryBody"];
            };
        };
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cart"];
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            429: components["responses"]["TooManyTries"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    setCartCurrency: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CurrencyBody"];
            };
        };
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cart"];
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            429: components["responses"]["TooManyTries"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    keepCartDraft: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeepCartDraftBody"];
            };
        };
        responses: {
            /** @description Done; no body */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            429: components["responses"]["TooManyTries"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    addCartItem: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A text that only this call has, such as a UUID. Sent again within a day the call makes nothing twice and answers the same; with other content it is refused (422).
                 * @example 8e03978e-40d5-43e8-bc93-6894a57f9324
                 */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddCartItemBody"];
            };
        };
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cart"];
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            422: components["responses"]["KeyReused"];
            429: components["responses"]["TooManyTries"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    clearCart: {
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
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cart"];
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            429: components["responses"]["TooManyTries"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    removeCartItem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                itemId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cart"];
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            429: components["responses"]["TooManyTries"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    setCartItemQuantity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                itemId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetCartItemQuantityBody"];
            };
        };
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cart"];
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            429: components["responses"]["TooManyTries"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    setCartShippingOption: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetCartShippingOptionBody"];
            };
        };
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cart"];
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            429: components["responses"]["TooManyTries"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    listCartShippingOptions: {
        parameters: {
            query?: {
                locale?: components["schemas"]["Locale"];
                currency?: components["schemas"]["Currency"];
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShippingOptions"];
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    createCart: {
        parameters: {
            query?: {
                locale?: components["schemas"]["Locale"];
                currency?: components["schemas"]["Currency"];
            };
            header?: {
                /**
                 * @description A text that only this call has, such as a UUID. Sent again within a day the call makes nothing twice and answers the same; with other content it is refused (422).
                 * @example 8e03978e-40d5-43e8-bc93-6894a57f9324
                 */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCartBody"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewCart"];
                };
            };
            400: components["responses"]["BadRequest"];
            409: components["responses"]["NotPossible"];
            422: components["responses"]["KeyReused"];
            429: components["responses"]["TooManyTries"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    listCategories: {
        parameters: {
            query?: {
                locale?: components["schemas"]["Locale"];
                currency?: components["schemas"]["Currency"];
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryList"];
                };
            };
            400: components["responses"]["BadRequest"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    getCategory: {
        parameters: {
            query?: {
                locale?: components["schemas"]["Locale"];
                currency?: components["schemas"]["Currency"];
            };
            header?: never;
            path: {
                /** @example alder-mug */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryDetail"];
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    getCategoryHead: {
        parameters: {
            query?: {
                locale?: components["schemas"]["Locale"];
                currency?: components["schemas"]["Currency"];
            };
            header?: never;
            path: {
                /** @example alder-mug */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sections"];
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    checkout: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A text that only this call has, such as a UUID. Sent again within a day the call makes nothing twice and answers the same; with other content it is refused (422).
                 * @example 8e03978e-40d5-43e8-bc93-6894a57f9324
                 */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckoutBody"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlacedOrder"];
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            422: components["responses"]["KeyReused"];
            429: components["responses"]["TooManyTries"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    writeToShop: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A text that only this call has, such as a UUID. Sent again within a day the call makes nothing twice and answers the same; with other content it is refused (422).
                 * @example 8e03978e-40d5-43e8-bc93-6894a57f9324
                 */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteToShopBody"];
            };
        };
        responses: {
            /** @description Done; no body */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            409: components["responses"]["NotPossible"];
            422: components["responses"]["KeyReused"];
            429: components["responses"]["TooManyTries"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    listDeliveryOptions: {
        parameters: {
            query?: {
                locale?: components["schemas"]["Locale"];
                currency?: components["schemas"]["Currency"];
                /**
                 * @description ISO 3166-1 alpha-2
                 * @example AT
                 */
                country?: string;
                /** @description What the goods cost, in minor units */
                total?: number;
                weightGrams?: number;
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryPromise"];
                };
            };
            400: components["responses"]["BadRequest"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    listDemoMails: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemoMailRowPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    getDemoMail: {
        parameters: {
            query?: never;
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemoMail"];
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    getHome: {
        parameters: {
            query?: {
                locale?: components["schemas"]["Locale"];
                currency?: components["schemas"]["Currency"];
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sections"];
                };
            };
            400: components["responses"]["BadRequest"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    listPosts: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostCardPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    getPost: {
        parameters: {
            query?: {
                locale?: components["schemas"]["Locale"];
                currency?: components["schemas"]["Currency"];
            };
            header?: never;
            path: {
                /** @example alder-mug */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Post"];
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    deleteMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
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
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    changeMe: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `version` the change starts from, in quotes. Without it the change is made whatever happened meanwhile
                 * @example "bq3TtV0FJpL0bYlN"
                 */
                "if-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeMeBody"];
            };
        };
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["NotPossible"];
            429: components["responses"]["TooManyTries"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    listMyAddresses: {
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddressBook"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    addMyAddress: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A text that only this call has, such as a UUID. Sent again within a day the call makes nothing twice and answers the same; with other content it is refused (422).
                 * @example 8e03978e-40d5-43e8-bc93-6894a57f9324
                 */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddMyAddressBody"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookAddress"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["NotPossible"];
            422: components["responses"]["KeyReused"];
            429: components["responses"]["TooManyTries"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    removeMyAddress: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no body */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            429: components["responses"]["TooManyTries"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    changeMyAddress: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `version` the change starts from, in quotes. Without it the change is made whatever happened meanwhile
                 * @example "bq3TtV0FJpL0bYlN"
                 */
                "if-match"?: string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeMyAddressBody"];
            };
        };
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookAddress"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            429: components["responses"]["TooManyTries"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    confirmMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmMeBody"];
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
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    confirmWithPasskey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmWithPasskeyBody"];
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
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    beginConfirmWithPasskey: {
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
                    "application/json": components["schemas"]["PasskeyUseOptions"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    askForNewEmail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskForNewEmailBody"];
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
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    sendVerification: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
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
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    exportMyData: {
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
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnData"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooManyTries"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    listMyIdentities: {
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Identities"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    unlinkIdentity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example alder-mug */
                provider: string;
            };
            cookie?: never;
        };
        requestBody?: never;
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
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    finishIdentityLink: {
        parameters: {
            query?: never;
            header?: {
                "oauth-flow"?: string;
            };
            path: {
                /** @example alder-mug */
                provider: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FinishIdentityLinkBody"];
            };
        };
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Identities"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            429: components["responses"]["TooManyTries"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    startIdentityLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example alder-mug */
                provider: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInFlow"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            429: components["responses"]["TooManyTries"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    listMyColumns: {
        parameters: {
            query?: {
                /**
                 * @description The list of the admin, such as `orders`
                 * @example orders
                 */
                list?: string;
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListColumnsList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    chooseMyColumns: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A text that only this call has, such as a UUID. Sent again within a day the call makes nothing twice and answers the same; with other content it is refused (422).
                 * @example 8e03978e-40d5-43e8-bc93-6894a57f9324
                 */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChooseMyColumnsBody"];
            };
        };
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListColumns"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["NotPossible"];
            422: components["responses"]["KeyReused"];
            429: components["responses"]["TooManyTries"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    listPasskeys: {
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Passkeys"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    addPasskey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddPasskeyBody"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Passkey"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    beginPasskey: {
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
                    "application/json": components["schemas"]["PasskeyAddOptions"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    removePasskey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
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
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    renamePasskey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenamePasskeyBody"];
            };
        };
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Passkey"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePasswordBody"];
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
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    listMySavedViews: {
        parameters: {
            query?: {
                /**
                 * @description The list of the admin, such as `orders`
                 * @example orders
                 */
                list?: string;
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedViewList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    saveMyView: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A text that only this call has, such as a UUID. Sent again within a day the call makes nothing twice and answers the same; with other content it is refused (422).
                 * @example 8e03978e-40d5-43e8-bc93-6894a57f9324
                 */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveMyViewBody"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["NotPossible"];
            422: components["responses"]["KeyReused"];
            429: components["responses"]["TooManyTries"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    removeMySavedView: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no body */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            429: components["responses"]["TooManyTries"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    renameMySavedView: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenameMySavedViewBody"];
            };
        };
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            429: components["responses"]["TooManyTries"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    listMySessions: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    revokeMyOtherSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
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
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    revokeMySession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
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
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    getTwoFactor: {
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInFactors"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    beginAuthenticator: {
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
                    "application/json": components["schemas"]["AuthenticatorSecret"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    removeAuthenticator: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
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
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    confirmAuthenticator: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmAuthenticatorBody"];
            };
        };
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    renewRecoveryCodes: {
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
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["NotPossible"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    getMenus: {
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Menus"];
                };
            };
            400: components["responses"]["BadRequest"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    confirmNewsletter: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmNewsletterBody"];
            };
        };
        responses: {
            /** @description Done; no body */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            409: components["responses"]["NotPossible"];
            429: components["responses"]["TooManyTries"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    endNewsletter: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndNewsletterBody"];
            };
        };
        responses: {
            /** @description Done; no body */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            409: components["responses"]["NotPossible"];
            429: components["responses"]["TooManyTries"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    askForNewsletter: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskForNewsletterBody"];
            };
        };
        responses: {
            /** @description Done; no body */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            409: components["responses"]["NotPossible"];
            429: components["responses"]["TooManyTries"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    listMyOrders: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderRowPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    getOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Digits that no other order has, after the prefix that the merchant had set
                 * @example 10001
                 */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    cancelOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Digits that no other order has, after the prefix that the merchant had set
                 * @example 10001
                 */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            429: components["responses"]["TooManyTries"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    followOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Digits that no other order has, after the prefix that the merchant had set
                 * @example 10001
                 */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    getOrderPayment: {
        parameters: {
            query?: {
                locale?: components["schemas"]["Locale"];
                currency?: components["schemas"]["Currency"];
                /** @description `false`: only answers its status, without opening the provider’s page */
                open?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description Digits that no other order has, after the prefix that the merchant had set
                 * @example 10001
                 */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderPayment"];
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyTries"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    payOrderAgain: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A text that only this call has, such as a UUID. Sent again within a day the call makes nothing twice and answers the same; with other content it is refused (422).
                 * @example 8e03978e-40d5-43e8-bc93-6894a57f9324
                 */
                "idempotency-key"?: string;
            };
            path: {
                /**
                 * @description Digits that no other order has, after the prefix that the merchant had set
                 * @example 10001
                 */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PayBody"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlacedOrder"];
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            422: components["responses"]["KeyReused"];
            429: components["responses"]["TooManyTries"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    settleOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Digits that no other order has, after the prefix that the merchant had set
                 * @example 10001
                 */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            429: components["responses"]["TooManyTries"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    listPages: {
        parameters: {
            query?: {
                locale?: components["schemas"]["Locale"];
                currency?: components["schemas"]["Currency"];
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageLinkList"];
                };
            };
            400: components["responses"]["BadRequest"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    getPage: {
        parameters: {
            query?: {
                locale?: components["schemas"]["Locale"];
                currency?: components["schemas"]["Currency"];
            };
            header?: never;
            path: {
                /** @example alder-mug */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContentPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    listPaymentMethods: {
        parameters: {
            query?: {
                locale?: components["schemas"]["Locale"];
                currency?: components["schemas"]["Currency"];
                /** @description ISO 3166-1 alpha-2 */
                country?: string;
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentMethods"];
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    listPolicies: {
        parameters: {
            query?: {
                locale?: components["schemas"]["Locale"];
                currency?: components["schemas"]["Currency"];
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyLinkList"];
                };
            };
            400: components["responses"]["BadRequest"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    listProducts: {
        parameters: {
            query?: {
                search?: string;
                /** @example alder-mug */
                category?: string;
                /** @description Only these products; repeat it for more. They come in the order of `sort`. */
                slug?: string[];
                /** @description Minor units of the currency */
                minPrice?: number;
                /** @description Minor units of the currency */
                maxPrice?: number;
                inStock?: boolean;
                /**
                 * @description Name and value, `Colour:Chalk`; repeat it for more. Values of one option widen, options narrow.
                 * @example [
                 *       "Colour:Chalk",
                 *       "Colour:Moss"
                 *     ]
                 */
                option?: string[];
                /** @description Without it: by relevance when searching, else in the shop’s own order */
                sort?: "position" | "newest" | "price" | "-price" | "title" | "relevance";
                /** @description Also count what each filter would find */
                facets?: boolean;
                cursor?: string;
                limit?: number;
                locale?: components["schemas"]["Locale"];
                currency?: components["schemas"]["Currency"];
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductCardPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    getProduct: {
        parameters: {
            query?: {
                locale?: components["schemas"]["Locale"];
                currency?: components["schemas"]["Currency"];
            };
            header?: never;
            path: {
                /** @example alder-mug */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    listRelatedProducts: {
        parameters: {
            query?: {
                limit?: number;
                locale?: components["schemas"]["Locale"];
                currency?: components["schemas"]["Currency"];
            };
            header?: never;
            path: {
                /** @example alder-mug */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductCardList"];
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    findRedirect: {
        parameters: {
            query: {
                from: string;
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RedirectTarget"];
                };
            };
            400: components["responses"]["BadRequest"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    suggestProducts: {
        parameters: {
            query: {
                q: string;
                limit?: number;
                locale?: components["schemas"]["Locale"];
                currency?: components["schemas"]["Currency"];
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Suggestions"];
                };
            };
            400: components["responses"]["BadRequest"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
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
                "application/json": components["schemas"]["SetUpOwnerBody"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            400: components["responses"]["BadRequest"];
            409: components["responses"]["NotPossible"];
            429: components["responses"]["TooManyTries"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    getShop: {
        parameters: {
            query?: {
                locale?: components["schemas"]["Locale"];
                currency?: components["schemas"]["Currency"];
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Shop"];
                };
            };
            400: components["responses"]["BadRequest"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    getShopPass: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GetShopPassBody"];
            };
        };
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShopPass"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["NotPossible"];
            429: components["responses"]["TooManyTries"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetHealthAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
    returnFromProvider: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            303: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            429: components["responses"]["TooManyTries"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            400: components["responses"]["BadRequest"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
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
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetReadinessAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            500: components["responses"]["OurFault"];
            /** @description Done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetReadinessAnswer"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    receiveWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                provider: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All is well */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiveWebhookAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossible"];
            429: components["responses"]["TooManyTries"];
            500: components["responses"]["OurFault"];
            default: components["responses"]["Refused"];
        };
    };
}
