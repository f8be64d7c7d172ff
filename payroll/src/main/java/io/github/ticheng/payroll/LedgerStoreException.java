// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.payroll;

import io.github.ticheng.core.text.Message;

/** A store of ledgers did not answer. Whether what it was asked to add is on record, reading it again tells. */
public final class LedgerStoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Message said;

    /**
     * Creates an exception.
     *
     * @param said what was wanted
     * @param cause why it failed
     */
    public LedgerStoreException(Message said, Throwable cause) {
        super(said.toString(), cause);
        this.said = said;
    }

    /** What was wanted, in every language. */
    public Message said() {
        return said;
    }
}
