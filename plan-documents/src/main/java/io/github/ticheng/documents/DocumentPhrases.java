// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents;

import io.github.ticheng.core.text.Phrase;

/** What this package says. */
final class DocumentPhrases {

    static final Phrase TOO_LONG = Phrase.of(
            "document.too-long",
            "Expected a document of at most {limit} bytes, but found a longer one",
            "文档最多 {limit} 字节，该文档更长");

    static final Phrase AT = Phrase.of("document.at", "at {path}", "位于 {path}");
    static final Phrase EXPECTED = Phrase.of("document.expected", "expected {expected}", "应为{expected}");
    static final Phrase DID_YOU_MEAN =
            Phrase.of("document.did-you-mean", "did you mean \"{suggestion}\"?", "是否想写“{suggestion}”？");

    private DocumentPhrases() {}
}
