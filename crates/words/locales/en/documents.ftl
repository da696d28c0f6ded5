### What files are, and what is wrong with them.

## What is wrong with a file that should be a PDF

pdf-empty = The selected file is empty. Check that you chose the right one
pdf-too-large = The selected file is too large. Split it into parts and send each one
pdf-not-pdf = The selected file must be a PDF. In most programs you can use “Save as” or “Print” to make one
pdf-damaged = The selected file is damaged and cannot be read. Open it, save it again as a PDF and choose the new file
pdf-encrypted = The selected file is protected with a password. Remove the password, save it and choose it again
pdf-script = The selected file contains a program, which courts cannot accept. Print it to a new PDF and choose that
pdf-launch = The selected file starts other programs or sends data elsewhere, which courts cannot accept. Print it to a new PDF and choose that
pdf-attachment = The selected file has other files attached inside it. Save each as a PDF of its own and send them one by one
pdf-dynamic-form = The selected file is an interactive form that most programs cannot show. Print it to a new PDF and choose that
pdf-media = The selected file contains video, sound or a 3D scene. Take it out, or ask the court how to hand it over
pdf-no-pages = The selected file has no pages. Check that you chose the right one
pdf-too-many-pages = The selected file has too many pages. Split it into parts and send each one
pdf-too-complicated = The selected file is too complicated to check. Print it to a new PDF and choose that
file-infected = The virus scanner found something in the selected file. Check your computer, make a clean copy and choose that

## What a file is, as it stands in a sentence

file-kind-pdf = a PDF
file-kind-word = a Word document
file-kind-excel = an Excel workbook
file-kind-powerpoint = a PowerPoint presentation
file-kind-open-document = an OpenDocument file
file-kind-macros = an office document with macros
file-kind-encrypted = an office document protected with a password
file-kind-image = an image
file-kind-text = a text file
file-kind-archive = a zip file or other archive
file-kind-program = a program
file-kind-web-page = a web page
file-kind-empty = an empty file
file-kind-unknown = a file of a kind we do not know
