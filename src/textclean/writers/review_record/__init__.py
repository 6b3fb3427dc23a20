"""The review record (审校报告): what a document went through before it was signed, as pages to print and as Markdown."""
